import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** A JDK that was found, with its major version. */
export interface Jdk {
  java: string;
  major: number;
}

/**
 * The first JDK of at least `major` (and below `before`): JAVA_HOME, then what stands in the usual folders, then the one
 * on the PATH. The default java of a machine is often an older one, while a newer one stands beside it.
 */
export function findJdk(major: number, before = Infinity): Jdk | undefined {
  for (const java of candidates()) {
    const found = majorOf(java);
    if (found !== undefined && found >= major && found < before) return { java, major: found };
  }
  return undefined;
}

/** Whether Maven answers. */
export function hasMaven(): boolean {
  try {
    execFileSync('mvn', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function candidates(): string[] {
  const homes = process.env['JAVA_HOME'] ? [process.env['JAVA_HOME']] : [];
  for (const folder of ['/usr/lib/jvm', '/opt', '/Library/Java/JavaVirtualMachines']) {
    if (existsSync(folder)) homes.push(...readdirSync(folder).map((name) => path.join(folder, name)));
  }
  const inHomes = homes
    .flatMap((home) => [path.join(home, 'bin/java'), path.join(home, 'Contents/Home/bin/java')])
    .filter((java) => existsSync(java));
  return [...inHomes, 'java'];
}

function majorOf(java: string): number | undefined {
  try {
    const text = execFileSync(java, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' });
    return Number(/\b(\d+)/.exec(text)?.[1]);
  } catch {
    return undefined; // not a java, or one too old to know the option
  }
}
