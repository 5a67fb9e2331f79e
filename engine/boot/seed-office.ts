import { parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { OutboxSender } from '#engine/db/outbox/sender.ts';
import { createDemoOffice } from '#engine/office/demo/demo-office.ts';
import { SeedPlayer } from '#engine/office/demo/seed-player.ts';
import { officePorts } from '#engine/office/instances/office-ports.ts';
import { taskGone } from '#engine/office/tasks/task-gone.ts';
import { machineClock } from '#engine/office/time/office-clock.ts';
import { buildOffice } from './build-office.ts';
import { createLog } from './create-log.ts';
import type { Environment } from './environment.ts';
import { FiringTurn } from './firing-turn.ts';
import { clockMover } from './move-office-clock.ts';
import { WorkerActivity } from './worker-activity.ts';
import { openBroker } from './open-broker.ts';
import { openClock } from './open-clock.ts';
import { openDatabase } from './open-database.ts';
import { publishUntilDone } from './publish-until-done.ts';
import path from 'node:path';

/** Dossiers under way at the same time. */
const WIDTH = 16;

/**
 * `seed --dossiers N`: an office of N generated dossiers, made with the office's own services and the broker, so that
 * what it leaves is what work leaves: some received, some half done, some handed over, a few supplements.
 */
export async function seed(environment: Environment, root: string, args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { dossiers: { type: 'string', default: '200' } } });
  const count = Number(values.dossiers);
  if (!Number.isInteger(count) || count < 1 || count > 1_000_000) {
    throw new Error(`Expected --dossiers to be a number from 1 to 1000000 but got "${values.dossiers}".`);
  }
  if (!environment.demo)
    throw new Error('Expected the demo office for generated dossiers but MOTCUA_DEMO is 0.');
  const log = createLog('warn');
  const database = await openDatabase(environment, { root, log });
  const { pool, lookupPool } = database;
  const clock = await openClock(pool, environment.clock);
  await createDemoOffice(pool, clock.officeClock.now());
  const opened = await openBroker(
    { ...environment, brokerPort: 0 },
    { databaseUrl: database.brokerUrl, prefix: clock.prefix, log },
  );
  const activity = new WorkerActivity();
  const office = await buildOffice({
    pool,
    lookupPool,
    clock,
    log,
    root,
    dataDir: environment.dataDir,
    demo: true,
    inclusiveJoin: environment.inclusiveJoin,
    broker: opened.broker,
    fireUntil: clockMover(activity, new FiringTurn()),
    fault: () => undefined,
  });
  const publishing = await publishUntilDone(office, path.join(root, 'definitions'), opened);
  await opened.broker.openWorkers(activity.watch(officePorts(office)));
  const sender = new OutboxSender({
    pool,
    broker: opened.broker,
    machineClock,
    log,
    onGone: (dossierId, command) => taskGone(office, dossierId, command),
  });
  sender.start();
  await play(await SeedPlayer.create(office), count);
  await publishing.stop();
  await sender.close();
  await opened.broker.close();
  await opened.thread?.stop();
  await database.close();
}

async function play(player: SeedPlayer, count: number): Promise<void> {
  let next = 0;
  let done = 0;
  const began = performance.now();
  const show = (): void => {
    const share = done / count;
    const bar = '█'.repeat(Math.round(share * 30)).padEnd(30, '░');
    const rate = (done / Math.max((performance.now() - began) / 1000, 0.001)).toFixed(1);
    process.stderr.write(`\r${bar} ${done}/${count}  ${rate}/s `);
  };
  const lane = async (): Promise<void> => {
    while (next < count) {
      const number = next++;
      await player.play(number);
      done += 1;
    }
  };
  const lanes = Promise.all(Array.from({ length: Math.min(WIDTH, count) }, lane));
  let finished = false;
  const end = lanes.finally(() => (finished = true));
  while (!finished) {
    show();
    await Promise.race([end, sleep(200)]);
  }
  await end;
  show();
  process.stderr.write('\n');
}
