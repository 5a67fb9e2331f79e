import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { RunningBroker } from './start-broker.ts';

/** The HTTP side of a broker that runs by itself. */
export interface Observation {
  port: number;
  close(): Promise<void>;
}

/**
 * Serves what operators look at: `/metrics` (Prometheus text, the process itself included), `/healthz` (it lives) and
 * `/readyz` (503 while it doesn't lead its partition: while it starts, waits for
 * another one to end, or rebuilds its state).
 * @param broker undefined as long as it starts.
 * @param port 0 takes whichever is free.
 * @throws when the port is taken.
 */
export async function serveObservation(
  broker: () => RunningBroker | undefined,
  { host, port }: { host: string; port: number },
): Promise<Observation> {
  const process = new Registry();
  collectDefaultMetrics({ register: process });
  const pages: Record<string, (response: ServerResponse) => Promise<void>> = {
    '/metrics': async (response) => {
      const text = `${await process.metrics()}\n${(await broker()?.metrics()) ?? ''}`;
      response.writeHead(200, { 'content-type': Registry.PROMETHEUS_CONTENT_TYPE }).end(text);
    },
    '/healthz': async (response) => void response.writeHead(200).end('ok\n'),
    '/readyz': async (response) =>
      void (broker()?.leads
        ? response.writeHead(200).end('ok\n')
        : response.writeHead(503).end('this broker does not lead its partition\n')),
  };
  const server = createServer((request, response) => {
    const page = pages[(request.url ?? '').split('?')[0] ?? ''];
    if (!page) response.writeHead(404).end('not found\n');
    else page(response).catch(() => response.writeHead(500).end('failed\n'));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
