import { describe, expect, it } from 'vitest';
import { ackModel } from './ack-model.ts';
import { explore } from './explore.ts';
import { faithModel } from './faith-model.ts';
import { replayRandomly } from './replay.ts';

/** What takes too long for the unit part; needs no database. */
const none = { officeCrashes: 0, losses: 0, withdrawals: 0 };

describe('the proofs, at length', () => {
  it('a log of random processes folds into the state that stepping left', { timeout: 300_000 }, async () => {
    const seen = { steps: 0, calls: 0, decisions: 0 };
    for (let seed = 1_000; seed < 1_150; seed++) {
      const { steps, calls, decisions } = await replayRandomly(seed, 40);
      seen.steps += steps;
      seen.calls += calls;
      seen.decisions += decisions;
    }
    process.stdout.write(`replay: ${JSON.stringify(seen)}\n`);
    expect(seen.steps).toBeGreaterThan(4_000);
    expect(Math.min(seen.calls, seen.decisions)).toBeGreaterThan(20);
  });

  it.each([
    [
      'a dossier with two tasks, two crashes',
      { dossiers: 1, tasks: 2, faults: { ...none, officeCrashes: 2 } },
    ],
    [
      'a dossier with two tasks, a crash, a loss',
      { dossiers: 1, tasks: 2, faults: { ...none, officeCrashes: 1, losses: 1 } },
    ],
    ['two dossiers with a task each', { dossiers: 2, tasks: 1, faults: none }],
  ])('the office and a broker agree in the end: %s', { timeout: 120_000 }, (name, faith) => {
    const { states, atRest, violation } = explore(faithModel(faith), 60_000);
    process.stdout.write(`keep faith: ${name}: ${states} states, ${atRest} at rest\n`);
    expect(violation).toBeUndefined();
  });

  it.each([
    ['a command, one of each fault', { senders: 1, faults: { crashes: 1, cuts: 1, stops: 1, hurries: 1 } }],
    [
      'three commands, a broken connection',
      { senders: 3, faults: { crashes: 0, cuts: 1, stops: 0, hurries: 0 } },
    ],
  ])('answers and the log agree: %s', { timeout: 120_000 }, (name, size) => {
    const { states, atRest, violation } = explore(ackModel(size), 200_000);
    process.stdout.write(`acknowledge: ${name}: ${states} states, ${atRest} at rest\n`);
    expect(violation).toBeUndefined();
  });
});
