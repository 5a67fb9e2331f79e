import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectGateway } from '#test/conformance/gateway-client.ts';
import { freePort } from '#test/kit/free-port.ts';
import { findJdk } from '#test/kit/java.ts';
import { repositoryRoot } from '#test/kit/repository-root.ts';
import { scratchFolder } from '#test/kit/scratch-folder.ts';
import { startZeebeProcess, ZeebeMissing } from '#test/kit/zeebe-process.ts';

/** The real Zeebe broker with its raft log on disk, in a process of its own. */
export interface RealZeebeBroker {
  /** `HOST:PORT` of its gateway. */
  readonly address: string;
  readonly version: string;
  readonly pid: number;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

const version = '8.0.0';
/** It was made for Java 17; later ones refuse what it does to their internals. */
const jdks = { from: 17, before: 21 };

/**
 * Starts the real Zeebe broker 8.0.0 on one partition, durable, with its real gateway: the judge of gateway behaviour
 * and of speed. It lacks what came after 8.0 (signals, escalation, compensation, migration …).
 * @throws {ZeebeMissing} when there is no JDK 17 or, with an empty cache, no Maven.
 */
export async function startRealZeebeBroker(): Promise<RealZeebeBroker> {
  const jdk = findJdk(jdks.from, jdks.before);
  if (!jdk)
    throw new ZeebeMissing(`Expected a JDK ${jdks.from} for the real Zeebe ${version} but found none`);
  const data = scratchFolder('zeebe-broker');
  const port = await freePort();
  const inside = [await freePort(), await freePort()];
  const { pid, stop } = await startZeebeProcess({
    ...{ version, java: jdk.java, javaArgs: ['-Xmx4g', '-XX:+UseParallelGC'] },
    folder: path.join(repositoryRoot, 'test/conformance/zeebe/raft-broker'),
    launcher: 'Launcher.java',
    arguments: [data.path, ...[port, ...inside].map(String)],
  });
  const address = `127.0.0.1:${port}`;
  await partitionLed(address);
  return {
    address,
    version,
    pid,
    async stop() {
      await stop();
      data.remove();
    },
  };
}

const leaderWaitMs = 30_000;

/** The gateway listens before it knows who leads the partition; until then it refuses every command. */
async function partitionLed(address: string): Promise<void> {
  const client = connectGateway(address);
  try {
    const until = Date.now() + leaderWaitMs;
    while (Date.now() < until) {
      const answer = await client.call('Topology', {});
      if (answer.ok && JSON.stringify(answer.value).includes('"LEADER"')) return;
      await sleep(100);
    }
    throw new Error(`Expected the real Zeebe ${version} to lead its partition but it did not in time`);
  } finally {
    client.close();
  }
}
