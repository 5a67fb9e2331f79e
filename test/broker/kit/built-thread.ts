import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { repositoryRoot } from '#test/kit/repository-root.ts';

/** Builds the broker's thread, and the one it compiles in, as the launcher does; the entries' addresses. */
export async function buildBrokerThread(folder: string): Promise<{ entry: URL; compiling: URL }> {
  mkdirSync(folder, { recursive: true });
  await build({
    absWorkingDir: repositoryRoot,
    entryPoints: {
      'broker-thread': 'engine/broker/thread.ts',
      'compiling-thread': 'engine/broker/runtime/compiling/thread.ts',
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    alias: { '#engine': path.join(repositoryRoot, 'engine') },
  });
  const file = (name: string) => pathToFileURL(path.join(folder, `${name}.js`));
  return { entry: file('broker-thread'), compiling: file('compiling-thread') };
}
