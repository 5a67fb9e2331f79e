import { setTimeout as sleep } from 'node:timers/promises';
import { startGateway } from '#engine/broker/gateway/start-gateway.ts';
import { connectGateway } from '#test/conformance/gateway-client.ts';
import { quietLog } from '#test/kit/quiet-log.ts';
import { FactBook } from './fact-book.ts';
import { startMemoryRuntime } from './memory-runtime.ts';
import type { Side } from './side.ts';

/** The embedded broker in this very process: its real gateway, loop and core on a log in memory, with a clock of its own. */
export async function startEmbeddedSide(): Promise<Side> {
  const book = new FactBook();
  const memory = startMemoryRuntime((events) => book.note(events));
  const gateway = await startGateway({ runtime: memory.runtime, host: '127.0.0.1', port: 0, log: quietLog });
  const client = connectGateway(`127.0.0.1:${gateway.port}`);
  return {
    name: 'embedded broker',
    gateway: client,
    settle: () => memory.settle(),
    async advance(ms) {
      memory.advance(ms);
      await memory.settle();
      await sleep(0);
    },
    facts: () => Promise.resolve(book.take()),
    async stop() {
      client.close();
      memory.runtime.endWaiting();
      await gateway.close(0);
      await memory.runtime.stop();
    },
  };
}
