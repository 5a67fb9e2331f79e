import { pino } from 'pino';
import { prepareDatabase } from '#engine/db/embedded/prepare-database.ts';
import { startEmbeddedPostgres } from '#engine/db/embedded/start-embedded-postgres.ts';
import { startRuntime } from '#engine/broker/runtime/runtime.ts';
import { connectGateway } from '#test/conformance/gateway-client.ts';
import { postmasterPid } from '#test/kit/postmaster.ts';
import { startProgram } from '#test/kit/program.ts';
import { scratchFolder } from '#test/kit/scratch-folder.ts';
import { gatewayDriver } from './gateway-driver.ts';
import { measureWorkload, type Counts, type Measured } from './measure-workload.ts';
import { usageOf, usageOfFamily } from './process-usage.ts';
import { runtimeDriver } from './runtime-driver.ts';
import type { Workload } from './workload.ts';

const warmUpMs = 4_000;

/** A workload on the embedded broker through its gateway: its own process, plain gRPC, every answer durable. */
export async function measureGateway(workload: Workload, counts: Counts): Promise<Measured[]> {
  const program = await startProgram({ entry: 'broker', env: { LOG_LEVEL: 'error' } });
  const client = connectGateway(program.brokerAddress);
  const postmaster = postmasterPid(program.dataDir) ?? 0;
  try {
    return await measureWorkload(workload, counts, {
      way: 'embedded, gRPC',
      driver: gatewayDriver(client, workload),
      broker: () => usageOf(program.pid),
      database: () => usageOfFamily(postmaster),
      warmUpMs,
    });
  } finally {
    client.close();
    await program.dispose();
  }
}

/** The same straight into its runtime in this process: the difference is what gRPC costs. The driver's CPU is in it. */
export async function measureRuntime(workload: Workload, counts: Counts): Promise<Measured[]> {
  const folder = scratchFolder('bench-runtime');
  const log = pino({ level: 'error' });
  const server = await startEmbeddedPostgres({ dataDir: folder.path, log });
  await prepareDatabase(server);
  const runtime = await startRuntime({ databaseUrl: server.url('motcua', 'broker'), log });
  try {
    return await measureWorkload(workload, counts, {
      way: 'embedded, in process',
      driver: runtimeDriver(runtime, workload),
      broker: () => usageOf(process.pid),
      database: () => usageOfFamily(server.pid),
      warmUpMs,
    });
  } finally {
    await runtime.stop();
    await server.stop();
    folder.remove();
  }
}
