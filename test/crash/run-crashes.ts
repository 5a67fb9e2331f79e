import { setTimeout as sleep } from 'node:timers/promises';
import { compileDeployed } from '#engine/broker/runtime/deploy.ts';
import { rebuildState } from '#engine/broker/runtime/rebuild-state.ts';
import { openPartition } from '#engine/broker/store/partition-writer.ts';
import type { EmbeddedPostgres } from '#engine/db/embedded/start-embedded-postgres.ts';
import { connectGateway, type GatewayClient } from '#test/conformance/gateway-client.ts';
import { startBrokerProcess, type BrokerProcess } from './broker-process.ts';
import { deployCrashProcess, runCrashLoad } from './crash-load.ts';
import { EffectLedger } from './effect-ledger.ts';
import { judgeLog, type Judgement } from './judge-log.ts';
import { seededRandom } from './random.ts';

/** One crash run. */
export interface CrashOptions {
  kills: number;
  seed: number;
  /** No kill after this many minutes, however few there were. */
  minutes: number;
  server: EmbeddedPostgres;
  databaseUrl: string;
  /** Called now and then. */
  onProgress(kills: number, ledger: EffectLedger): void;
}

/** What came of it. */
export interface CrashReport extends Judgement {
  kills: number;
  /** Of these, how many hit the broker before it listened. */
  duringStart: number;
  postgresKills: number;
  acknowledged: { creations: number; completions: number; messages: number };
  unanswered: number;
  /** Instances that a broker rebuilt from the log at the end still has; null: it could not be rebuilt. */
  leftOpen: number | null;
  seconds: number;
}

/** Of the kills, those that hit a broker that is just starting. */
const shareDuringStart = 0.15;
const longestLifeMs = 500;
/** PostgreSQL is killed together with every so manieth broker, alone with as many others. */
const postgresEvery = 20;
const workOffMs = 120_000;

/** Kills the broker at random moments under load, works everything off at the end, and judges. */
export async function runCrashes(options: CrashOptions): Promise<CrashReport> {
  const { kills, minutes, seed, server, databaseUrl, onProgress } = options;
  const random = seededRandom(seed);
  const ledger = new EffectLedger();
  const lives = brokerLives(databaseUrl);
  const began = performance.now();
  await lives.begin();
  await deployCrashProcess(await lives.client());
  const load = runCrashLoad({ client: lives.client, ledger, prefix: `d${seed}` });
  const counts = { kills: 0, duringStart: 0, postgresKills: 0 };
  for (let kill = 1; kill <= kills && performance.now() - began < minutes * 60_000; kill += 1) {
    counts.kills = kill;
    const early = random() < shareDuringStart;
    const momentMs = random() * longestLifeMs;
    if (early) counts.duringStart += 1;
    else await lives.ready();
    await sleep(momentMs);
    const hit = kill % postgresEvery;
    if (hit === 7 || hit === 17) {
      process.kill(server.pid, 'SIGKILL');
      counts.postgresKills += 1;
      if (hit === 17) await sleep(random() * 1_500); // the broker lives on and finds its database again
    }
    lives.kill();
    await lives.begin();
    if (kill % 20 === 0) onProgress(kill, ledger);
  }
  await lives.ready();
  await load.stopCreating();
  for (const end = Date.now() + workOffMs; ledger.missing().length > 0 && Date.now() < end;) await sleep(50);
  await sleep(3_000); // longer than a lease: what was lost on the way to a worker comes again
  await load.stopWorking();
  await lives.end();
  return {
    ...{ ...counts, unanswered: ledger.unanswered },
    acknowledged: {
      creations: [...ledger.creations.values()].filter((fate) => fate === 'acknowledged').length,
      completions: ledger.completions.size,
      messages: ledger.messages.size,
    },
    ...(await judge(databaseUrl, ledger)),
    seconds: (performance.now() - began) / 1_000,
  };
}

async function judge(
  databaseUrl: string,
  ledger: EffectLedger,
): Promise<Judgement & { leftOpen: number | null }> {
  const writer = await openPartition(databaseUrl);
  if (!writer) throw new Error('Expected the lease to be free after the last broker but it is taken.');
  try {
    const judgement = await judgeLog(writer.readLog(0), ledger);
    const { state } = await rebuildState(writer, compileDeployed);
    return { ...judgement, leftOpen: state.instances.size };
  } finally {
    await writer.close();
  }
}

/** The broker's lives, one after another, and the client of the present one. */
function brokerLives(databaseUrl: string) {
  let life: BrokerProcess | undefined;
  let client: Promise<GatewayClient> | undefined;
  const env = { LOG_LEVEL: 'fatal', BROKER_HOT_INSTANCES: '50', BROKER_SNAPSHOT_STEPS: '700' };
  return {
    async begin() {
      const begun = startBrokerProcess(databaseUrl, env);
      life = begun;
      client = begun.ready.then((address) => connectGateway(address));
      client.catch(() => undefined);
    },
    /** Waits until the present life listens; one that could not start (PostgreSQL was away) is followed by another. */
    async ready(): Promise<void> {
      for (let attempt = 0; attempt < 40; attempt += 1) {
        try {
          await life?.ready;
          return;
        } catch {
          await sleep(250);
          await this.begin();
        }
      }
      throw new Error(`Expected a broker to start but: ${life?.words()}`);
    },
    client: async (): Promise<GatewayClient> => {
      for (;;) {
        const present = client;
        const found = await present?.catch(() => undefined);
        if (found && present === client) return found;
        await sleep(20);
      }
    },
    kill() {
      life?.kill('SIGKILL');
      const dead = client;
      client = undefined;
      void dead?.then((connected) => setTimeout(() => connected.close(), 5_000)).catch(() => undefined);
    },
    async end() {
      life?.kill('SIGTERM');
      await life?.ended;
      (await client?.catch(() => undefined))?.close();
    },
  };
}
