import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '#test/kit/repository-root.ts';

/** One life of the broker: `dist/engine/broker.js` in a process of its own. */
export interface BrokerProcess {
  /** `HOST:PORT` once it listens; rejects when it ends before. */
  ready: Promise<string>;
  ended: Promise<void>;
  pid: number;
  /** The end of what it said on standard error. */
  words(): string;
  kill(signal: NodeJS.Signals): void;
}

/** Where the built entries lie; MOTCUA_BUILT points at another build than `npm run build`'s. */
const entry = path.join(repositoryRoot, process.env['MOTCUA_BUILT'] ?? 'dist/engine', 'broker.js');

/** Starts the built broker on a database. */
export function startBrokerProcess(databaseUrl: string, env: Record<string, string>): BrokerProcess {
  if (!existsSync(entry)) throw new Error(`Expected the built broker at ${entry} but there is none.`);
  const child = spawn(process.execPath, [entry], {
    env: { ...process.env, ...env, DATABASE_URL: databaseUrl, BROKER_PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => (words = (words + chunk.toString()).slice(-4_000)));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ready = new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const address = /^motcua broker ready (\S+)$/m.exec(text)?.[1];
      if (address) resolve(address);
    });
    void ended.then(() => reject(new Error(`Expected the broker to be ready but it ended: ${words}`)));
  });
  ready.catch(() => undefined); // most lives end before anybody waits for them
  return { ready, ended, pid: child.pid ?? 0, words: () => words, kill: (signal) => void child.kill(signal) };
}
