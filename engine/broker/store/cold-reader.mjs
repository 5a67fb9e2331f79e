import { parentPort, workerData } from 'node:worker_threads';
import pg from 'pg';

/**
 * Thread of `instance-reader.ts`: reads one instance at a time for a broker that stands still until it has it. Plain
 * JavaScript, so that it runs from the sources as well as from the build. Answers through a port and a shared counter.
 */
const { databaseUrl, port, answered } = workerData;
const signal = new Int32Array(answered);
let client;

async function read(key) {
  if (!client) {
    client = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'motcua-broker-cold',
      connectionTimeoutMillis: 5_000,
      query_timeout: 10_000,
    });
    client.on('error', () => (client = undefined));
    await client.connect();
  }
  const { rows } = await client.query({
    name: 'read-instance',
    text: `SELECT value FROM broker.state_part WHERE kind = 'instance' AND key = $1`,
    values: [key],
  });
  return rows[0]?.value ?? null;
}

parentPort.on('message', async (key) => {
  let answer;
  try {
    answer = { value: await read(key) };
  } catch (error) {
    client = undefined;
    answer = { failure: String(error) };
  }
  port.postMessage(answer);
  Atomics.add(signal, 0, 1);
  Atomics.notify(signal, 0);
});
