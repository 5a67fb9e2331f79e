import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { hasMaven } from '#test/kit/java.ts';
import { repositoryRoot } from '#test/kit/repository-root.ts';

/** Why no real Zeebe can be started on this machine, in one line. */
export class ZeebeMissing extends Error {
  override name = 'ZeebeMissing';
}

/** A real Zeebe in a process of its own. */
export interface ZeebeProcess {
  readonly pid: number;
  /** Has the launcher do something; answers the lines it prints. One wish at a time. */
  wish(line: string): Promise<string[]>;
  /** Ends it cleanly, by force after five seconds. */
  stop(): Promise<void>;
  /** SIGKILL: what it has not on disk is lost. */
  kill(): Promise<void>;
}

/** What is started: a Java file with the jars that its `pom.xml` names. */
export interface ZeebeProcessOptions {
  version: string;
  /** The java command. */
  java: string;
  javaArgs: readonly string[];
  /** The folder with the pom. */
  folder: string;
  /** The launcher in it; it prints a line that begins with READY and ends when its standard input closes. */
  launcher: string;
  arguments: readonly string[];
}

/**
 * Starts a launcher and waits for its READY. The first call fetches the jars with Maven into node_modules/.cache.
 * @throws {ZeebeMissing} with an empty cache and no Maven.
 */
export async function startZeebeProcess(options: ZeebeProcessOptions): Promise<ZeebeProcess> {
  const jars = fetchJars(options);
  const classPath = [path.join(jars, '*'), options.folder].join(path.delimiter);
  const launcher = path.join(options.folder, options.launcher);
  const child = spawn(options.java, [...options.javaArgs, '-cp', classPath, launcher, ...options.arguments], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await readyLine(child);
  return {
    pid: child.pid!,
    wish: wishes(child),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.stdin.end(); // the launcher lives until its standard input closes
      setTimeout(() => child.kill('SIGKILL'), 5_000).unref();
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** What is printed until its DONE belongs to a wish. */
function wishes(child: ChildProcess): ZeebeProcess['wish'] {
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  return async (line) => {
    child.stdin!.write(`${line}\n`);
    const printed: string[] = [];
    for (let next = await lines.next(); !next.done; next = await lines.next()) {
      const text = next.value;
      if (text === `DONE ${line}`) return printed;
      if (text.startsWith('FAILED ')) throw new Error(`Expected Zeebe to do "${line}" but it said ${text}`);
      printed.push(text);
    }
    throw new Error(`Expected Zeebe to do "${line}" but it has ended`);
  };
}

/** The folder with the jars that a `pom.xml` names; fetches them with Maven when they are not there. */
export function fetchJars({ version, folder }: { version: string; folder: string }): string {
  const jars = path.join(repositoryRoot, 'node_modules/.cache', `zeebe-${version}`, 'jars');
  if (existsSync(jars) && readdirSync(jars).length > 100) return jars;
  if (!hasMaven())
    throw new ZeebeMissing(`Expected Maven to fetch the real Zeebe ${version} but "mvn" doesn't answer`);
  mkdirSync(jars, { recursive: true });
  const pom = path.join(folder, 'pom.xml');
  execFileSync('mvn', ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${jars}`], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return jars;
}

function readyLine(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = '';
    const read = (chunk: Buffer) => {
      text = (text + chunk.toString()).slice(-20_000);
      if (/^READY /m.test(text)) resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`Expected Zeebe to get ready but it ended with ${code}:\n${text}`)),
    );
  });
}
