import { connectGateway } from '#test/conformance/gateway-client.ts';
import { startRealZeebeBroker } from '#test/kit/zeebe-broker.ts';
import { gatewayDriver } from './gateway-driver.ts';
import { measureWorkload, type Counts, type Measured } from './measure-workload.ts';
import { usageOf } from './process-usage.ts';
import type { Workload } from './workload.ts';

/** A JVM compiles what is hot while it runs: measured earlier it would be slower than it is. */
const warmUpMs = 30_000;

/** A workload on the real Zeebe 8.0.0, durable, by the very driver that measures the embedded broker. */
export async function measureZeebe(workload: Workload, counts: Counts): Promise<Measured[]> {
  const zeebe = await startRealZeebeBroker();
  const client = connectGateway(zeebe.address);
  try {
    return await measureWorkload(workload, counts, {
      way: `Zeebe ${zeebe.version}, gRPC`,
      driver: gatewayDriver(client, workload),
      broker: () => usageOf(zeebe.pid),
      warmUpMs,
    });
  } finally {
    client.close();
    await zeebe.stop();
  }
}
