import { build } from 'esbuild';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryFiles } from '#test/architecture/source-files.ts';
import { repositoryRoot } from '#test/kit/repository-root.ts';

/** The pure rooms run in the server, in the designer's browser and in a proof: nothing of Node may be in them. */
const pureRooms = [
  'engine/deadline',
  'engine/forms',
  'engine/lint',
  'engine/broker/records',
  'engine/broker/expression',
  'engine/broker/process',
  'engine/broker/bpmn',
  'engine/broker/dmn',
  'engine/broker/core',
];

describe.each(pureRooms)('%s', (room) => {
  const files = repositoryFiles(new RegExp(`^${room}/.*\\.(ts|js|mjs)$`));

  it('builds for the browser with everything it imports', async () => {
    const result = await build({
      absWorkingDir: repositoryRoot,
      stdin: {
        contents: files.map(({ path: file }, index) => `export * as m${index} from './${file}';`).join('\n'),
        resolveDir: repositoryRoot,
      },
      bundle: true,
      write: false,
      platform: 'browser',
      format: 'esm',
      target: 'es2022',
      logLevel: 'silent',
      metafile: true,
      alias: { '#engine': path.join(repositoryRoot, 'engine') },
    });
    const inputs = Object.keys(result.metafile.inputs);
    expect(inputs.filter((input) => builtinModules.includes(input.replace(/^node:/, '')))).toEqual([]);
    expect(files.length).toBeGreaterThan(0);
  });

  it('asks nobody what time it is and throws no dice', () => {
    const impure =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\bTemporal\.Now\b|\bsetTimeout\(|\bprocess\.env\b/;
    const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(files.filter(({ text }) => impure.test(code(text))).map((file) => file.path)).toEqual([]);
  });
});
