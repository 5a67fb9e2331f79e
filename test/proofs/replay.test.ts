import { describe, expect, it } from 'vitest';
import { genomeFiles } from '#test/conformance/random/genome-files.ts';
import { growGenome } from '#test/conformance/random/grow-genome.ts';
import { replayRandomly, type Replayed } from './replay.ts';

const least = 6;
const most = 80;

/** Plays some processes that come with a file of that name, and goes on until what the file is for has come by. */
async function replayWith(file: string, shows: keyof Replayed): Promise<number> {
  let seen = 0;
  let played = 0;
  for (let seed = 1; played < least || (seen === 0 && played < most); seed++) {
    if (!genomeFiles(growGenome(seed), '').some(({ name }) => name === file)) continue;
    seen += (await replayRandomly(seed, 30))[shows];
    played += 1;
  }
  return seen;
}

describe('a log of random processes', () => {
  it.each([
    ['any', 'r.bpmn', 'steps'],
    ['with called processes', 'c.bpmn', 'calls'],
    ['with decisions', 'd.dmn', 'decisions'],
  ] as const)(
    'folds into the state that stepping left, from its beginning and from a snapshot, after every step: %s',
    async (_, file, shows) => {
      expect(await replayWith(file, shows)).toBeGreaterThan(0);
    },
  );
});
