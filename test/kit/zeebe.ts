import path from 'node:path';
import { freePort } from '#test/kit/free-port.ts';
import { findJdk } from '#test/kit/java.ts';
import { repositoryRoot } from '#test/kit/repository-root.ts';
import { startZeebeProcess, ZeebeMissing } from '#test/kit/zeebe-process.ts';

/** A real Zeebe engine in a process of its own. Its state is gone when it stops. */
export interface RealZeebe {
  /** `HOST:PORT` of its gateway. */
  readonly address: string;
  readonly version: string;
  readonly pid: number;
  /** `idle`, `time MS` or `facts`: what `Engine.java` offers beside its gateway. */
  wish(line: string): Promise<string[]>;
  stop(): Promise<void>;
}

const version = '8.5.25';
const jdkMajor = 21;
/** It lives for a minute or two: what the second compiler would win is less than it costs. */
const javaArgs = ['-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

/**
 * Starts the real Zeebe engine 8.5 on a free port, in memory: the judge of behaviour.
 * @throws {ZeebeMissing} when there is no JDK 21+ or, with an empty cache, no Maven.
 */
export async function startRealZeebe(): Promise<RealZeebe> {
  const jdk = findJdk(jdkMajor);
  if (!jdk)
    throw new ZeebeMissing(
      `Expected a JDK ${jdkMajor} or newer for the real Zeebe ${version} but found none`,
    );
  const port = await freePort();
  const { pid, wish, stop } = await startZeebeProcess({
    ...{ version, java: jdk.java, javaArgs },
    folder: path.join(repositoryRoot, 'test/conformance/zeebe'),
    launcher: 'Engine.java',
    arguments: [String(port)],
  });
  return { address: `127.0.0.1:${port}`, version, pid, wish, stop };
}
