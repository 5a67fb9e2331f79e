import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { recompile } from '#engine/broker/bpmn/compile.ts';
import type { CompiledProcess } from '#engine/broker/process/compiled-process.ts';
import { assemble, flatten, link, type FlatProcess } from '#engine/broker/runtime/compiling/flat-process.ts';
import { longProcess, serviceTask } from '#test/broker/kit/long-process.ts';
import { bpmn, PROCESSES, THROWING, WATCHED } from '#test/broker/kit/processes.ts';

/** As it comes out in another thread: copied, and linked there piece by piece. */
function carried(process: CompiledProcess): CompiledProcess {
  const flat: FlatProcess = structuredClone(flatten(process));
  for (let from = 0; from < flat.parts.length; from += 3) link(flat.parts, from, from + 3);
  return assemble(flat);
}

const joining = bpmn('joining', {
  s: 'start',
  f: 'inclusive',
  a: { service: 'a' },
  b: { service: 'b' },
  j: 'inclusive',
  e: 'end',
  flows: ['s > f', 'f > a if =a', 'f > b default', 'a > j', 'b > j', 'j > e'],
});

describe('a process taken apart', () => {
  it.each([...PROCESSES, ...THROWING, WATCHED, joining])('is put together as it was (%#)', async (xml) => {
    for (const process of await recompile(xml, { inclusiveJoin: true })) {
      // The runner's own comparison takes seconds for what knows each other in circles.
      expect(isDeepStrictEqual(carried(process), process)).toBe(true);
    }
  });

  it('may be thousands of elements in a row, too deep to be copied whole', async () => {
    // given
    const [process] = await recompile(longProcess('long', 4_000, serviceTask));
    if (process === undefined) throw new Error('Expected a process');
    expect(() => structuredClone(process)).toThrow();
    // when
    const { root, elements } = carried(process);
    // then
    let at = root.startEvents[0];
    let steps = 0;
    for (; at?.outgoing[0] !== undefined; steps += 1) at = at.outgoing[0].target;
    expect([steps, at, elements.get('t3999')?.job?.type]).toEqual([
      4_001,
      elements.get('e'),
      { feel: true, text: '"work-" + step' },
    ]);
  });
});
