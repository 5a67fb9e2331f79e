import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '#test/kit/free-port.ts';
import { findJdk, hasMaven } from '#test/kit/java.ts';
import { repositoryRoot } from '#test/kit/repository-root.ts';

/** A real Zeebe engine in a process of its own. Its state is gone when it stops. */
export interface RealZeebe {
  /** `HOST:PORT` of its gateway. */
  readonly address: string;
  readonly version: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Why no real Zeebe can be started on this machine, in one line. */
export class ZeebeMissing extends Error {
  override name = 'ZeebeMissing';
}

const version = '8.5.25';
const jdkMajor = 21;
const sources = path.join(repositoryRoot, 'test/conformance/zeebe');
const cache = path.join(repositoryRoot, 'node_modules/.cache', `zeebe-${version}`, 'jars');

/**
 * Starts the real Zeebe engine 8.5 on a free port. The first call fetches its jars with Maven into node_modules/.cache.
 * Throws `ZeebeMissing` when there is no JDK 21+ or, with an empty cache, no Maven.
 */
export async function startRealZeebe(): Promise<RealZeebe> {
  const jdk = findJdk(jdkMajor);
  if (!jdk)
    throw new ZeebeMissing(
      `Expected a JDK ${jdkMajor} or newer for the real Zeebe ${version} but found none`,
    );
  fetchJars();
  const port = await freePort();
  const classPath = [path.join(cache, '*'), sources].join(path.delimiter);
  const child = spawn(
    jdk.java,
    ['-Xmx512m', '-cp', classPath, path.join(sources, 'Engine.java'), String(port)],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  await readyLine(child);
  return {
    address: `127.0.0.1:${port}`,
    version,
    pid: child.pid!,
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.stdin.end(); // the launcher lives until its standard input closes
        setTimeout(() => child.kill('SIGKILL'), 5_000).unref();
      }),
  };
}

function fetchJars(): void {
  if (existsSync(cache) && readdirSync(cache).length > 100) return;
  if (!hasMaven())
    throw new ZeebeMissing(`Expected Maven to fetch the real Zeebe ${version} but "mvn" doesn't answer`);
  mkdirSync(cache, { recursive: true });
  const pom = path.join(sources, 'pom.xml');
  execFileSync('mvn', ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${cache}`], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
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
