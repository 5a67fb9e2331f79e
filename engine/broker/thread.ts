import { parentPort, workerData } from 'node:worker_threads';
import { pino } from 'pino';
import { startBroker, type RunningBroker } from './start-broker.ts';
import type { FromThread, ThreadData, ToThread } from './thread-messages.ts';

/**
 * Entry of the broker's own thread: so that a long computation in the office never makes a worker's long poll or a
 * timer late, and the other way round. Talks to `start-broker-thread.ts` only.
 */
const port = parentPort;
if (!port) throw new Error('Expected to run as a worker thread, but this is the main one.');
const { level, ...options } = workerData as ThreadData;
const log = pino({ level, base: { room: 'broker' } }, pino.destination({ fd: 2, sync: true }));
const tell = (message: FromThread) => port.postMessage(message);

let broker: RunningBroker | undefined;
port.on('message', (message: ToThread) => void answer(message));
try {
  broker = await startBroker({ ...options, log });
  tell({ type: 'ready', host: broker.host, port: broker.port });
} catch (error) {
  tell({ type: 'fatal', message: error instanceof Error ? error.message : String(error) });
}

async function answer(message: ToThread): Promise<void> {
  if (message.type === 'metrics') {
    tell({ type: 'metrics', id: message.id, text: (await broker?.metrics()) ?? '' });
    return;
  }
  try {
    await broker?.stop();
  } catch (error) {
    log.error({ err: error }, 'the broker did not stop cleanly');
  }
  tell({ type: 'stopped' });
  port?.close();
}
