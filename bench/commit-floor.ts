import pg from 'pg';
import { pino } from 'pino';
import { prepareDatabase } from '#engine/db/embedded/prepare-database.ts';
import { startEmbeddedPostgres } from '#engine/db/embedded/start-embedded-postgres.ts';
import { scratchFolder } from '#test/kit/scratch-folder.ts';
import { measureWorkload, type Counts, type Driver, type Measured } from './measure-workload.ts';
import { usageOf, usageOfFamily } from './process-usage.ts';
import type { Workload } from './workload.ts';

/** The writes of one command: what happened, the instance as it is then, the task that ended, the task that began. */
interface Writes {
  instance: number;
  step: number;
  event: object;
  variables: object;
  open: boolean;
  ended: number | null;
  begun: number | null;
}

interface Waiting {
  writes: Writes;
  resolve(): void;
  reject(error: Error): void;
}

const schema = `
CREATE TABLE floor_event (instance bigint, step integer, body jsonb NOT NULL, PRIMARY KEY (instance, step));
CREATE TABLE floor_instance (id bigint PRIMARY KEY, variables jsonb NOT NULL, open boolean NOT NULL) WITH (fillfactor = 70);
CREATE TABLE floor_task (id bigint PRIMARY KEY, instance bigint NOT NULL, unit text NOT NULL, open boolean NOT NULL)
  WITH (fillfactor = 70);
CREATE INDEX ON floor_task (unit, id) WHERE open;
SET enable_hashjoin = off; SET enable_mergejoin = off; SET enable_seqscan = off;`;

/** Everything that waits, in one statement and so in one flush to disk. */
const commit = `
WITH given AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS given (instance bigint, step integer, event jsonb, variables jsonb,
    open boolean, ended bigint, begun bigint)),
events AS (INSERT INTO floor_event SELECT instance, step, event FROM given),
created AS (INSERT INTO floor_instance SELECT instance, variables, open FROM given WHERE step = 0),
moved AS (UPDATE floor_instance SET variables = floor_instance.variables || given.variables, open = given.open
  FROM given WHERE given.step > 0 AND floor_instance.id = given.instance),
ended AS (UPDATE floor_task SET open = false FROM given WHERE floor_task.id = given.ended)
INSERT INTO floor_task SELECT begun, instance, 'unit' || instance % 200, true FROM given WHERE begun IS NOT NULL`;

const commandsPerCommit = 500;

/**
 * The plain group-commit limit: nothing but a workload's writes, from one Node process over one connection. No BPMN, no
 * expression, no gateway: no engine on this database can be faster.
 */
export async function measureCommitFloor(workload: Workload, counts: Counts): Promise<Measured[]> {
  const folder = scratchFolder('bench-floor');
  const server = await startEmbeddedPostgres({ dataDir: folder.path, log: pino({ level: 'error' }) });
  await prepareDatabase(server);
  const client = new pg.Client({ connectionString: server.url('motcua', 'broker') });
  await client.connect();
  try {
    await client.query('SET search_path = broker');
    await client.query(schema);
    return await measureWorkload(workload, counts, {
      way: 'group commit alone',
      driver: floorDriver(client, workload),
      broker: () => usageOf(process.pid),
      database: () => usageOfFamily(server.pid),
      warmUpMs: 2_000,
    });
  } finally {
    await client.end();
    await server.stop();
    folder.remove();
  }
}

function floorDriver(client: pg.Client, workload: Workload): Driver {
  const submit = committer(client);
  let instances = 0;
  let open: number[] = [];
  const task = (instance: number, step: number) => instance * workload.tasks + step;
  return {
    deploy: () => Promise.resolve(),
    async create() {
      const instance = instances++;
      const begun = task(instance, 0);
      const { variables } = workload;
      await submit({
        ...{ instance, step: 0, event: { type: 'created', variables }, variables },
        ...{ open: true, ended: null, begun },
      });
      open.push(begun);
    },
    take() {
      const keys = open.map(String);
      open = [];
      return Promise.resolve(keys);
    },
    async complete(key) {
      const ended = Number(key);
      const instance = Math.floor(ended / workload.tasks);
      const step = (ended % workload.tasks) + 1;
      const begun = step < workload.tasks ? task(instance, step) : null;
      const variables = workload.completion;
      await submit({
        ...{ instance, step, event: { type: 'completed', variables }, variables },
        ...{ open: begun !== null, ended, begun },
      });
      if (begun !== null) open.push(begun);
    },
  };
}

/** Group commit: what arrives while the database writes goes into the next statement. */
function committer(client: pg.Client): (writes: Writes) => Promise<void> {
  const waiting: Waiting[] = [];
  let busy = false;
  const flush = async () => {
    if (busy) return;
    busy = true;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, commandsPerCommit);
      try {
        const values = [JSON.stringify(batch.map(({ writes }) => writes))];
        await client.query({ name: 'commit', text: commit, values });
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error as Error);
      }
    }
    busy = false;
  };
  return (writes) =>
    new Promise((resolve, reject) => {
      waiting.push({ writes, resolve, reject });
      if (!busy) setImmediate(() => void flush());
    });
}
