import { describe, expect, it } from 'vitest';
import type { Wrong } from './ack-broker.ts';
import { ackModel, type AckCase } from './ack-model.ts';
import type { AckFaults } from './ack-state.ts';
import { explore } from './explore.ts';

/** The greater cases are in `long.pg.test.ts`. */
const statesMax = 60_000;
const none = { crashes: 0, cuts: 0, stops: 0, hurries: 0 };
const cut = { ...none, cuts: 1 };
const stop = { ...none, stops: 1 };

const cases: [string, AckCase][] = [
  ['three commands, no fault', { senders: 3, faults: none }],
  ['two commands, a crash', { senders: 2, faults: { ...none, crashes: 1 } }],
  ['two commands, a broken connection', { senders: 2, faults: cut }],
  ['two commands, a stopped broker', { senders: 2, faults: stop }],
  ['a command, a hasty sender, a broken connection', { senders: 1, faults: { ...cut, hurries: 1 } }],
];

describe('answers and the log, in every order of what can happen', () => {
  it.each(cases)('agree: %s', (name, size) => {
    // when
    const { states, atRest, violation } = explore(ackModel(size), statesMax);
    process.stdout.write(`acknowledge: ${name}: ${states} states, ${atRest} at rest\n`);
    // then
    expect(violation).toBeUndefined();
    expect(atRest).toBeGreaterThan(0);
  });

  it.each<[Wrong, RegExp, AckFaults]>([
    ['answer-early', /is done, but it is not in the log/, cut],
    ['refusal-early', /is done, but it is not in the log/, { ...none, hurries: 1 }],
    ['doubt-refused', /was refused, but it is in the log/, cut],
    ['doubt-done', /is done, but it is not in the log/, cut],
    ['lease-is-enough', /was refused, but it is in the log/, cut],
    ['no-session', /term 1 has appended during term 2/, stop],
  ])('fall out with "%s"', (wrong, what, faults) => {
    const { violation } = explore(ackModel({ senders: 1, faults, wrong: [wrong] }), statesMax);
    expect(violation?.what).toMatch(what);
    expect(violation?.path.length).toBeGreaterThan(3);
  });

  it('need the term where a stopped broker wakes up with its session', () => {
    // given: the session is no fence, and a statement looks at the term as it commits
    const given = { senders: 1, faults: stop, looksLast: true as const };
    // when
    const fenced = explore(ackModel({ ...given, wrong: ['no-session'] }), statesMax);
    const open = explore(ackModel({ ...given, wrong: ['no-session', 'no-term'] }), statesMax);
    // then
    expect(fenced.violation).toBeUndefined();
    expect(open.violation?.what).toBe('term 1 has appended during term 2');
  });
});
