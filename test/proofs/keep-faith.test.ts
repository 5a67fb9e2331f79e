import { describe, expect, it } from 'vitest';
import { explore } from './explore.ts';
import { faithModel, type FaithCase } from './faith-model.ts';

/** The greater cases are in `long.pg.test.ts`. */
const statesMax = 60_000;
const none = { officeCrashes: 0, losses: 0, withdrawals: 0 };

const cases: [string, FaithCase][] = [
  ['a dossier with two tasks, a crash', { dossiers: 1, tasks: 2, faults: { ...none, officeCrashes: 1 } }],
  ['a dossier with two tasks, a withdrawal', { dossiers: 1, tasks: 2, faults: { ...none, withdrawals: 1 } }],
];

describe('the office and a broker, in every order of what can happen', () => {
  it.each(cases)('agree in the end and do each task once: %s', (name, faith) => {
    // when
    const { states, atRest, violation } = explore(faithModel(faith), statesMax);
    process.stdout.write(`keep faith: ${name}: ${states} states, ${atRest} at rest\n`);
    // then
    expect(violation).toBeUndefined();
    expect(atRest).toBeGreaterThan(0);
  });

  it.each<[NonNullable<FaithCase['without']>, RegExp, FaithCase['faults']]>([
    ['sent-at-first', /withdrawn, but its completion was carried out/, { ...none, officeCrashes: 1 }],
    ['sent-before', /calls \d+ completed, the broker does not/, { ...none, withdrawals: 1 }],
    ['claim', /ghost|listed twice/, { ...none, losses: 1 }],
    ['commit-first', /never ends/, { ...none, officeCrashes: 1 }],
  ])('fall out without the rule "%s"', (without, what, faults) => {
    // when
    const { violation } = explore(faithModel({ dossiers: 1, tasks: 2, faults, without }), statesMax);
    // then
    expect(violation?.what).toMatch(what);
    expect(violation?.path.length).toBeGreaterThan(3);
  });
});
