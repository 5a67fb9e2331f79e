import { Worker } from 'node:worker_threads';
import type { FromThread, ThreadData, ToThread } from './thread-messages.ts';

/** The embedded broker in a thread of its own, as the rest of the program holds it. */
export interface BrokerThread {
  /** Where its gateway listens. */
  host: string;
  port: number;
  /** `host:port`, as a Zeebe client wants it. */
  address: string;
  /** Prometheus text of the broker's counters. */
  metrics(): Promise<string>;
  /** Resolves with the reason when the thread ends without having been asked to: the program should end too. */
  failed: Promise<Error>;
  /** Ends it cleanly: open calls are answered, the state is kept. */
  stop(): Promise<void>;
}

/** What the thread is started with. */
export interface BrokerThreadOptions extends ThreadData {
  /** The built entry `broker-thread.js`; beside this file unless said otherwise. */
  entry?: URL;
}

/**
 * Starts the thread and waits until its gateway listens.
 * @throws one sentence when it cannot: the database is away, the port is taken.
 */
export async function startBrokerThread({ entry, ...data }: BrokerThreadOptions): Promise<BrokerThread> {
  const worker = new Worker(entry ?? new URL('./broker-thread.js', import.meta.url), { workerData: data });
  const asked = new Map<number, (text: string) => void>();
  let nextId = 1;
  let stopping = false;
  const ended = new Promise<Error>((resolve) => {
    worker.once('error', resolve);
    worker.once('exit', (code) =>
      resolve(new Error(`Expected the broker's thread to run on, but it ended (${code}).`)),
    );
  });
  const tell = (message: ToThread) => worker.postMessage(message);
  worker.on('message', (message: FromThread) => {
    if (message.type !== 'metrics') return;
    asked.get(message.id)?.(message.text);
    asked.delete(message.id);
  });
  const { host, port } = await firstMessage(worker, ended);
  return {
    host,
    port,
    address: `${host.includes(':') ? `[${host}]` : host}:${port}`,
    metrics: () =>
      new Promise((resolve) => {
        const id = nextId++;
        asked.set(id, resolve);
        tell({ type: 'metrics', id });
      }),
    failed: ended.then((error) => (stopping ? new Promise<Error>(() => undefined) : error)),
    async stop() {
      if (stopping) return;
      stopping = true;
      tell({ type: 'stop' });
      await ended;
    },
  };
}

async function firstMessage(worker: Worker, ended: Promise<Error>): Promise<{ host: string; port: number }> {
  const message = await Promise.race([
    new Promise<FromThread>((resolve) => worker.once('message', resolve)),
    ended.then((error): FromThread => ({ type: 'fatal', message: error.message })),
  ]);
  if (message.type === 'ready') return message;
  await worker.terminate();
  throw new Error(
    message.type === 'fatal' ? message.message : `Expected the broker to be ready but got ${message.type}.`,
  );
}
