import { createRequire } from 'node:module';
import path from 'node:path';
import type { Client } from '@grpc/grpc-js';
import { credentials, loadPackageDefinition, status, type ServiceError } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';

/** What a gateway answered: a message, or the code and text it refused with. */
export type GatewayAnswer =
  { ok: true; value: Record<string, unknown> } | { ok: false; code: string; text: string };

/** A job as the protocol carries it; int64 are decimal strings. */
export interface ActivatedJob {
  key: string;
  type: string;
  processInstanceKey: string;
  bpmnProcessId: string;
  processDefinitionVersion: number;
  elementId: string;
  elementInstanceKey: string;
  customHeaders: string;
  worker: string;
  retries: number;
  deadline: string;
  variables: string;
}

/** Plain gRPC, no client library between: what is compared is the gateway's own answer, without anybody's retries. */
export interface GatewayClient {
  call(rpc: string, request: object, timeoutMs?: number): Promise<GatewayAnswer>;
  activate(request: object): Promise<{ jobs: ActivatedJob[]; refusal?: { code: string; text: string } }>;
  close(): void;
}

type Unary = (
  request: object,
  options: object,
  done: (error: ServiceError | null, value: object) => void,
) => void;
type Stream = (request: object, options: object) => NodeJS.EventEmitter;

const protoFile = path.join(
  path.dirname(createRequire(import.meta.url).resolve('zeebe-node/package.json')),
  'proto/zeebe.proto',
);

/** Connects to `HOST:PORT`. The proto is zeebe-node's; UpdateJobTimeout, which it lacks, is written by hand. */
export function connectGateway(address: string): GatewayClient {
  const definition = loadSync(protoFile, { longs: String, enums: String, defaults: true, keepCase: true });
  const grpcObject = loadPackageDefinition(definition) as unknown as {
    gateway_protocol: { Gateway: new (address: string, credentials: unknown) => Client };
  };
  const client = new grpcObject.gateway_protocol.Gateway(address, credentials.createInsecure());
  const methods = client as unknown as Record<string, Unary | undefined>;
  return {
    call: (rpc, request, timeoutMs = 20_000) =>
      new Promise((resolve) => {
        const done = (error: ServiceError | null, value: object) =>
          resolve(
            error ? { ok: false, ...refusal(error) } : { ok: true, value: value as Record<string, unknown> },
          );
        const options = { deadline: Date.now() + timeoutMs };
        if (rpc === 'UpdateJobTimeout') return updateJobTimeout(client, request as JobTimeout, options, done);
        const method = methods[rpc];
        if (!method) throw new Error(`Expected an RPC of the gateway but "${rpc}" is none`);
        method.call(client, request, options, done);
      }),
    activate: (request) => activate(client, request),
    close: () => client.close(),
  };
}

function refusal(error: ServiceError): { code: string; text: string } {
  return { code: status[error.code] ?? String(error.code), text: error.details };
}

function activate(client: Client, request: object): ReturnType<GatewayClient['activate']> {
  return new Promise((resolve) => {
    const jobs: ActivatedJob[] = [];
    const method = (client as unknown as { ActivateJobs: Stream }).ActivateJobs;
    const stream = method.call(client, request, { deadline: Date.now() + 20_000 });
    stream.on('data', (answer: { jobs: ActivatedJob[] }) => jobs.push(...answer.jobs));
    stream.on('error', (error: ServiceError) => resolve({ jobs, refusal: refusal(error) }));
    stream.on('end', () => resolve({ jobs }));
  });
}

interface JobTimeout {
  jobKey: string | number;
  timeout: string | number;
}

function updateJobTimeout(
  client: Client,
  request: JobTimeout,
  options: object,
  done: (error: ServiceError | null, value: object) => void,
): void {
  client.makeUnaryRequest(
    '/gateway_protocol.Gateway/UpdateJobTimeout',
    (message: JobTimeout) => Buffer.from([...field(1, message.jobKey), ...field(2, message.timeout)]),
    () => ({}),
    request,
    options,
    (error, value) => done(error, value ?? {}),
  );
}

/** An int64 field of protocol buffers: its tag, then the number seven bits at a time. */
function field(number: number, value: string | number): number[] {
  const bytes = [number << 3];
  let rest = BigInt.asUintN(64, BigInt(value));
  while (rest > 127n) {
    bytes.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  return [...bytes, Number(rest)];
}
