import { spawn } from 'node:child_process';
import path from 'node:path';
import { connectGateway } from '#test/conformance/gateway-client.ts';
import { repositoryRoot } from '#test/kit/repository-root.ts';
import { gatewayDriver } from './gateway-driver.ts';
import { measureWorkload, type Counts, type Measured } from './measure-workload.ts';
import { usageOf } from './process-usage.ts';
import type { Workload } from './workload.ts';

/** A workload against a gateway whose handlers do nothing: what the gRPC hop alone lets through. */
export async function measureHop(workload: Workload, counts: Counts): Promise<Measured[]> {
  const child = spawn(process.execPath, [path.join(repositoryRoot, 'dist/engine/empty-gateway.js')], {
    cwd: repositoryRoot,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /^READY (\S+)/m.exec(chunk.toString())?.[1];
      if (found) resolve(found);
    });
    child.once('exit', (code) =>
      reject(new Error(`Expected an empty gateway but it ended with ${code ?? 'a signal'}`)),
    );
  });
  const client = connectGateway(address);
  try {
    return await measureWorkload(workload, counts, {
      way: 'empty handler, gRPC',
      driver: gatewayDriver(client, workload),
      broker: () => usageOf(child.pid ?? 0),
      warmUpMs: 2_000,
    });
  } finally {
    client.close();
    child.stdin.end();
    await ended;
  }
}
