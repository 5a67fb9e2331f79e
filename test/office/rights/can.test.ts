import { describe, expect, it } from 'vitest';
import type { Person } from '#engine/office/people/person.ts';
import { actions, agenciesWhere, can, holdsOneOf, type Action } from '#engine/office/rights/can.ts';
import { roles, type Role } from '#engine/office/rights/roles.ts';

const everybody = [...roles];
const officers: Role[] = [
  'intake',
  'case-officer',
  'unit-head',
  'leader',
  'clerk',
  'result-officer',
  'cashier',
  'auditor',
];

/** The whole table, said a second time: a right changes in two places or not at all. */
const expected: Record<Action, Role[]> = {
  'procedure.read': everybody,
  'deadline.preview': everybody,
  'agency.read': everybody,
  'calendar.read': everybody,
  'calendar.review': ['leader', 'administrator', 'auditor'],
  'calendar.propose': ['administrator'],
  'calendar.approve': ['leader', 'administrator'],
  'clock.read': everybody,
  'clock.move': ['administrator'],
  'file.add': officers,
  'dossier.read': officers,
  'dossier.receive': ['intake'],
  'dossier.refuse': ['intake'],
  'dossier.pay': ['intake', 'cashier'],
  'fee.cancel': ['cashier'],
  'fee.refund': ['cashier'],
  'fee.reconcile': ['unit-head', 'leader', 'cashier', 'auditor'],
  'logbook.read': ['intake', 'unit-head', 'leader', 'clerk', 'result-officer', 'auditor'],
  'supplement.request.intake': ['intake'],
  'supplement.request.processing': ['case-officer', 'unit-head'],
  'supplement.answer': ['intake', 'case-officer'],
  'supplement.override': ['unit-head', 'leader'],
  'supplement.expire': ['intake', 'case-officer', 'unit-head'],
  'pause.payment': ['case-officer', 'unit-head'],
  'pause.payment.end': ['intake', 'case-officer', 'unit-head', 'cashier'],
  'pause.suspend': ['unit-head', 'leader'],
  'pause.suspend.end': ['case-officer', 'unit-head', 'leader'],
  'receipt.correct': ['intake'],
  'receipt.correct.decide': ['unit-head', 'leader'],
  'readings.manage': ['administrator'],
  'withdrawal.request': ['intake', 'case-officer', 'unit-head', 'leader'],
  'withdrawal.decide': ['leader'],
  'apology.draft': ['intake', 'case-officer', 'unit-head', 'leader'],
  'apology.sign': ['leader'],
  'slip.issue': ['intake', 'case-officer', 'unit-head', 'leader', 'clerk', 'result-officer'],
  'mandate.manage': ['administrator'],
  'lateness.read': officers,
  'lateness.propose': ['intake', 'case-officer', 'unit-head', 'leader', 'clerk', 'result-officer'],
  'lateness.confirm': ['leader'],
  'lateness.set': ['administrator'],
  'notice.read': everybody,
  'receipt.print': officers,
  'task.list': officers.filter((role) => role !== 'auditor'),
  'draft.read': ['designer', 'administrator'],
  'draft.edit': ['designer', 'administrator'],
  'draft.publish': ['administrator'],
  'person.manage': ['administrator'],
  'journal.read': ['administrator', 'auditor'],
};

const holder = (...held: [Role, string][]): Person => ({
  id: 'p',
  username: 'p',
  name: 'P',
  agencyId: 'a',
  agencyName: 'A',
  roles: held.map(([role, agencyId]) => ({ role, agencyId })),
});

describe('can()', () => {
  it.each(actions)('%s', (action) => {
    const may = roles.filter((role) => can(holder([role, 'a']), action, 'a'));
    expect(may).toEqual(roles.filter((role) => expected[action].includes(role)));
  });

  it('a role counts only where it is held', () => {
    const person = holder(['intake', 'a'], ['leader', 'b']);
    expect(can(person, 'dossier.receive', 'a')).toBe(true);
    expect(can(person, 'dossier.receive', 'b')).toBe(false);
    expect(can(person, 'withdrawal.decide', 'a')).toBe(false);
    expect(agenciesWhere(person, 'dossier.read')).toEqual(['a', 'b']);
    expect(agenciesWhere(person, 'withdrawal.decide')).toEqual(['b']);
    expect(holdsOneOf(person, ['leader'], 'a')).toBe(false);
  });

  it('an administrator handles no dossier', () => {
    expect(agenciesWhere(holder(['administrator', 'a']), 'dossier.read')).toEqual([]);
  });
});
