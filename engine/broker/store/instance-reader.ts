import { existsSync } from 'node:fs';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import pg from 'pg';

/** Reads instances as the last snapshot has them. */
export interface InstanceReader {
  /**
   * As many of these instances as fit into some megabytes, in this order; the others are asked for again.
   * @throws when the database is away.
   */
  readMany(keys: readonly number[]): Promise<{ key: number; value: string }[]>;
  /** One instance, at once: the whole thread stands still meanwhile. Undefined: there is none. @throws when the database is away. */
  readNow(key: number): string | undefined;
  close(): Promise<void>;
}

const bytesAtOnce = 16 * 1024 * 1024;
const patienceMs = 20_000;

/** Exported for the test that looks at its plan. */
export const readInstances = `SELECT key, value FROM (
    SELECT part.key, part.value,
      sum(octet_length(part.value)) OVER (ORDER BY wanted.n) - octet_length(part.value) AS before
    FROM unnest($1::text[]) WITH ORDINALITY AS wanted (key, n)
    JOIN broker.state_part AS part ON part.kind = 'instance' AND part.key = wanted.key
  ) AS found WHERE before < ${bytesAtOnce}`;

/** Connects when something is read for the first time. */
export function createInstanceReader(databaseUrl: string): InstanceReader {
  let connecting: Promise<pg.Client> | undefined;
  let thread: ReadingThread | undefined;
  const connect = async () => {
    const client = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'motcua-broker-reader',
      connectionTimeoutMillis: 5_000,
    });
    client.on('error', () => (connecting = undefined));
    await client.connect();
    // Looked up by index, however many the planner takes them for.
    await client.query('SET enable_hashjoin = off; SET enable_mergejoin = off; SET enable_seqscan = off');
    return client;
  };
  return {
    async readMany(keys) {
      const client = await (connecting ??= connect());
      const { rows } = await client.query<{ key: string; value: string }>({
        name: 'read-instances',
        text: readInstances,
        values: [keys.map(String)],
      });
      return rows.map(({ key, value }) => ({ key: Number(key), value }));
    },
    readNow: (key) => (thread ??= startThread(databaseUrl)).read(key),
    async close() {
      await Promise.all([thread?.stop(), connecting?.then((client) => client.end()).catch(() => undefined)]);
    },
  };
}

interface ReadingThread {
  read(key: number): string | undefined;
  stop(): Promise<unknown>;
}

/** From the sources the file stands beside this one, in the build it is an entry of its own. */
const threadFile =
  [new URL('./cold-reader.mjs', import.meta.url), new URL('./cold-reader.js', import.meta.url)].find((file) =>
    existsSync(file),
  ) ?? new URL('./cold-reader.js', import.meta.url);

function startThread(databaseUrl: string): ReadingThread {
  const { port1, port2 } = new MessageChannel();
  const answered = new SharedArrayBuffer(4);
  const worker = new Worker(threadFile, {
    workerData: { databaseUrl, port: port2, answered },
    transferList: [port2],
  });
  worker.on('error', () => undefined);
  worker.unref();
  const signal = new Int32Array(answered);
  return {
    read(key) {
      const before = Atomics.load(signal, 0);
      worker.postMessage(String(key));
      Atomics.wait(signal, 0, before, patienceMs);
      return answerOn(port1, key);
    },
    stop: () => worker.terminate(),
  };
}

function answerOn(port: MessagePort, key: number): string | undefined {
  const received = receiveMessageOnPort(port) as
    { message: { value: string | null } | { failure: string } } | undefined;
  if (received === undefined) throw new Error(`Expected instance ${key} from the store but no answer came.`);
  const { message } = received;
  if ('failure' in message)
    throw new Error(`Expected instance ${key} from the store but: ${message.failure}`);
  return message.value ?? undefined;
}
