import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { postmasterPid } from '#test/kit/postmaster.ts';
import { repositoryRoot } from '#test/kit/repository-root.ts';
import { scratchFolder, type ScratchFolder } from '#test/kit/scratch-folder.ts';

/** How the program is started: everything but `entry` has a default that meets nobody else on this machine. */
export interface ProgramOptions {
  /** Which built entry: the whole program, or the broker alone. */
  entry?: 'main' | 'broker';
  /** Added to the environment: MOTCUA_CLOCK, ZEEBE_ADDRESS, MOTCUA_KILL_AT … */
  env?: Record<string, string>;
  /** Options of node itself, such as `--cpu-prof`. */
  nodeArgs?: string[];
  /** A folder that is kept; without it the program gets a scratch folder that `dispose` removes. */
  dataDir?: string;
  /** How long the ready line may take, in milliseconds. The first start initialises a database cluster. */
  readyMs?: number;
}

/** How a process ended: with a code, or by a signal. */
export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** The built program as a person starts it: its own process, reached by HTTP and gRPC only. */
export interface Program {
  /** `http://HOST:PORT` of the ready line; empty for the broker alone. */
  readonly url: string;
  /** `HOST:PORT` of the gateway. */
  readonly brokerAddress: string;
  readonly dataDir: string;
  readonly pid: number;
  /** Everything printed so far, standard output and standard error together. */
  output(): string;
  /** Resolves when this process is gone, however it ended. */
  ended(): Promise<Ending>;
  /** SIGTERM, as an operator does it; answers how it ended. */
  stop(): Promise<Ending>;
  /** SIGKILL to the program only: its database lives on. */
  kill(): Promise<Ending>;
  /** SIGKILL to the embedded PostgreSQL's postmaster. */
  killPostgres(): void;
  /** Starts again on the same data, with other environment if given; the handle stays the same. */
  restart(env?: Record<string, string>): Promise<void>;
  /** Ends everything that was started, PostgreSQL too, and removes a scratch folder. */
  dispose(): Promise<void>;
}

/** Where the built entries lie; MOTCUA_BUILT points a test at another build than `npm run build`'s. */
const builtProgram = path.join(repositoryRoot, process.env['MOTCUA_BUILT'] ?? 'dist/engine');

interface Run {
  child: ChildProcess;
  text: string[];
  ended: Promise<Ending>;
  url: string;
  brokerAddress: string;
}

/** Starts the built program and waits for its ready line. Throws with everything printed when it doesn't come. */
export async function startProgram(options: ProgramOptions = {}): Promise<Program> {
  const scratch = options.dataDir ? undefined : scratchFolder('program');
  const dataDir = options.dataDir ?? scratch!.path;
  let run = await start(options, dataDir).catch((error: unknown) => {
    endPostgres(dataDir);
    scratch?.remove();
    throw error;
  });
  const end = (signal: NodeJS.Signals) => {
    run.child.kill(signal);
    return run.ended;
  };
  return {
    get url() {
      return run.url;
    },
    get brokerAddress() {
      return run.brokerAddress;
    },
    dataDir,
    get pid() {
      return run.child.pid!;
    },
    output: () => run.text.join(''),
    ended: () => run.ended,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    killPostgres: () => endPostgres(dataDir),
    restart: async (env) => {
      run = await start({ ...options, env: env ?? options.env ?? {} }, dataDir);
    },
    dispose: () => dispose(run, dataDir, scratch),
  };
}

async function dispose(run: Run, dataDir: string, scratch: ScratchFolder | undefined): Promise<void> {
  if (run.child.exitCode === null && run.child.signalCode === null) {
    run.child.kill('SIGTERM');
    const patience = setTimeout(() => run.child.kill('SIGKILL'), 15_000);
    await run.ended;
    clearTimeout(patience);
  }
  endPostgres(dataDir);
  scratch?.remove();
}

function endPostgres(dataDir: string): void {
  const pid = postmasterPid(dataDir);
  if (pid) process.kill(pid, 'SIGKILL');
}

async function start(options: ProgramOptions, dataDir: string): Promise<Run> {
  const entry = options.entry ?? 'main';
  const bundle = path.join(builtProgram, `${entry}.js`);
  if (!existsSync(bundle))
    throw new Error(`Expected the built ${bundle} but found none: run "npm run build" first`);
  const child = spawn(
    process.execPath,
    [...(options.nodeArgs ?? []), bundle, ...(entry === 'main' ? ['start'] : [])],
    {
      cwd: repositoryRoot,
      env: {
        ...inheritedEnvironment(),
        ...realBroker(entry),
        PORT: '0',
        BROKER_PORT: '0',
        DATA_DIR: dataDir,
        ...options.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const orphanGuard = () => child.kill('SIGKILL');
  process.once('exit', orphanGuard);
  const text: string[] = [];
  const ended = new Promise<Ending>((resolve) =>
    child.once('exit', (code, signal) => {
      process.removeListener('exit', orphanGuard);
      resolve({ code, signal });
    }),
  );
  const ready = await readyLine({ child, text, ended, entry, timeoutMs: options.readyMs ?? 90_000 });
  return { child, text, ended, ...ready };
}

/** `npm run test:zeebe` runs the journeys once more with the whole program on a real Zeebe. */
function realBroker(entry: string): Record<string, string> {
  const gateway = process.env['MOTCUA_TEST_GATEWAY'];
  return gateway && entry === 'main' ? { ZEEBE_ADDRESS: gateway } : {};
}

/** What this test run itself was given must not leak into the program under test. */
function inheritedEnvironment(): Record<string, string | undefined> {
  const own =
    /^(PORT|HOST|DATA_DIR|DATABASE_URL|BROKER_PORT|LOG_LEVEL|ZEEBE_.*|MOTCUA_.*|VITEST.*|NODE_ENV)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}

const readyPattern = {
  main: /^motcua ready (?<url>http:\/\/\S+) broker (?<broker>\S+)$/m,
  broker: /^.*ready.*?(?<broker>[\w.[\]-]+:\d+)\s*$/m,
};

function readyLine(run: {
  child: ChildProcess;
  text: string[];
  ended: Promise<Ending>;
  entry: 'main' | 'broker';
  timeoutMs: number;
}): Promise<{ url: string; brokerAddress: string }> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      run.child.kill('SIGKILL');
      reject(new Error(`Expected a ready line but ${why}:\n${run.text.join('')}`));
    };
    const timer = setTimeout(() => fail(`none came within ${run.timeoutMs} ms`), run.timeoutMs);
    const read = (chunk: Buffer) => {
      run.text.push(chunk.toString());
      const groups = readyPattern[run.entry].exec(run.text.join(''))?.groups;
      if (!groups) return;
      clearTimeout(timer);
      run.child.stdout?.off('data', read);
      run.child.stdout?.on('data', (more: Buffer) => run.text.push(more.toString()));
      resolve({ url: groups['url'] ?? '', brokerAddress: groups['broker']! });
    };
    run.child.stdout?.on('data', read);
    run.child.stderr?.on('data', (chunk: Buffer) => run.text.push(chunk.toString()));
    void run.ended.then(({ code, signal }) => {
      clearTimeout(timer);
      fail(`it ended with ${signal ?? code}`);
    });
  });
}
