import { setTimeout as sleep } from 'node:timers/promises';
import { connectGateway } from '#test/conformance/gateway-client.ts';
import { startRealZeebe } from '#test/kit/zeebe.ts';
import type { Fact, Side } from './side.ts';

/** The real engine's timers are looked after by another thread: so long it may take to notice that the clock moved. */
const noticeMs = 120;

/** A fresh real Zeebe. @throws {ZeebeMissing} */
export async function startRealSide(): Promise<Side & { pid: number }> {
  const zeebe = await startRealZeebe();
  const gateway = connectGateway(zeebe.address);
  const settle = async () => void (await zeebe.wish('idle'));
  return {
    name: `Zeebe ${zeebe.version}`,
    gateway,
    pid: zeebe.pid,
    settle,
    async advance(ms) {
      await zeebe.wish(`time ${ms}`);
      await sleep(noticeMs);
      await settle();
      await sleep(noticeMs);
      await settle();
    },
    facts: async () => (await zeebe.wish('facts')).map((line) => JSON.parse(line) as Fact),
    async stop() {
      gateway.close();
      await zeebe.stop();
    },
  };
}
