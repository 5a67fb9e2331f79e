import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CompilingBounds } from '#engine/broker/runtime/compiling/compiling-thread.ts';
import { DeploymentCompiler } from '#engine/broker/runtime/compiling/deployment-compiler.ts';
import { prepareDeployment } from '#engine/broker/runtime/prepare-deployment.ts';
import { buildBrokerThread } from '#test/broker/kit/built-thread.ts';
import { longProcess } from '#test/broker/kit/long-process.ts';
import { writeDmn } from '#test/conformance/decision-diagram.ts';
import { repositoryRoot } from '#test/kit/repository-root.ts';

const large = { name: 'large.bpmn', content: longProcess('large', 1_000) };
const table = { name: 'table.dmn', content: writeDmn('sizes', { size: { literal: '1 + 1' } }, '') };
const form = { name: 'ask.form', content: '{"id": "ask", "components": []}' };

describe('compiling in a thread', () => {
  const folder = path.join(repositoryRoot, '.tmp', `compiling-thread-${process.pid}`);
  let file: URL;
  let compiler: DeploymentCompiler | undefined;

  beforeAll(async () => {
    ({ compiling: file } = await buildBrokerThread(folder));
  });
  afterEach(() => compiler?.close());
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function compilerWithin(bounds: Partial<CompilingBounds> = {}): DeploymentCompiler {
    compiler = new DeploymentCompiler({}, bounds, file);
    return compiler;
  }

  it('gives what compiling on the spot gives, whatever the files are', async () => {
    const files = [large, table, form];
    const [there, here] = [await compilerWithin().prepare(files), await prepareDeployment(files)];
    if (!('command' in there && 'command' in here)) throw new Error('Expected both to be compiled');
    // The element rows are compared by `flat-process.test.ts`; a chain as long as this is too deep for a comparison.
    const seen = [there, here].map(({ command }) =>
      command.resources.map(({ processes, ...rest }) => ({
        ...rest,
        processes: processes.map(({ bpmnProcessId, elements }) => [bpmnProcessId, [...elements.keys()]]),
      })),
    );
    expect(seen[0]).toEqual(seen[1]);
  });

  it('compiles again what was deployed, beyond its bounds too', async () => {
    const ids = async ({ deployed }: DeploymentCompiler) =>
      (await deployed.processes({ xml: large.content })).map(({ elements }) => elements.size);
    expect(await ids(compilerWithin())).toEqual([1_003]);
    await compiler?.close();
    expect(await ids(compilerWithin({ timeMs: 1 }))).toEqual([1_003]);
  });

  it('refuses in the same words', async () => {
    const broken = { ...large, content: large.content.replace('targetRef="t7"', 'targetRef="nowhere"') };
    const refused = await compilerWithin().prepare([broken]);
    expect(refused).toMatchObject({ rejection: { type: 'INVALID_ARGUMENT' } });
    expect(refused).toEqual(await prepareDeployment([broken]));
  });

  it.each([
    ['time', { timeMs: 1 }, /within 0\.001 seconds/],
    ['memory', { memoryMb: 4 }, /within 4 MB/],
  ])('is bounded in %s, and the next one is not harmed', async (_, bounds, text) => {
    const narrow = compilerWithin(bounds);
    for (const _again of [1, 2]) {
      expect(await narrow.prepare([large])).toMatchObject({
        rejection: { type: 'INVALID_ARGUMENT', reason: expect.stringMatching(text) },
      });
    }
  });

  it('starts anew after it was left alone', async () => {
    const restless = compilerWithin({ idleMs: 0 });
    for (const _again of [1, 2, 3]) expect(await restless.prepare([large])).toHaveProperty('command');
  });

  it('refuses what is under way, and what waits, when the broker stops', async () => {
    const stopping = compilerWithin();
    const asked = [stopping.prepare([large]), stopping.prepare([large])].map((answer) =>
      answer.catch((error: Error) => `${error.name}: ${error.message}`),
    );
    await stopping.close();
    expect(await Promise.all(asked)).toEqual(Array(2).fill('BrokerUnavailable: The broker is stopping.'));
  });
});
