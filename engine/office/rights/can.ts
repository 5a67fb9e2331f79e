import type { Person } from '../people/person.ts';
import type { Role } from './roles.ts';

type Holders = readonly Role[] | 'anyone';

const officers: readonly Role[] = [
  'intake',
  'case-officer',
  'unit-head',
  'leader',
  'clerk',
  'result-officer',
  'cashier',
  'auditor',
];

/**
 * Who may do what: the one table behind every route and every list. A role counts only in the agency in which it is
 * held. Guards of state (`409`) are not rights and stand elsewhere (domain 2.2, "Roles × rights").
 */
const rights = {
  'procedure.read': 'anyone',
  'deadline.preview': 'anyone',
  'agency.read': 'anyone',
  'calendar.read': 'anyone',
  'calendar.review': ['administrator', 'leader', 'auditor'],
  'calendar.propose': ['administrator'],
  'calendar.approve': ['administrator', 'leader'],
  'clock.read': 'anyone',
  'clock.move': ['administrator'],
  'file.add': officers,
  'dossier.read': officers,
  'dossier.receive': ['intake'],
  'dossier.refuse': ['intake'],
  'dossier.pay': ['cashier', 'intake'],
  'fee.cancel': ['cashier'],
  'fee.refund': ['cashier'],
  'fee.reconcile': ['cashier', 'unit-head', 'leader', 'auditor'],
  'logbook.read': ['intake', 'result-officer', 'clerk', 'unit-head', 'leader', 'auditor'],
  'supplement.request.intake': ['intake'],
  'supplement.request.processing': ['case-officer', 'unit-head'],
  'supplement.answer': ['intake', 'case-officer'],
  'supplement.override': ['unit-head', 'leader'],
  'supplement.expire': ['intake', 'case-officer', 'unit-head'],
  'pause.payment': ['case-officer', 'unit-head'],
  'pause.payment.end': ['case-officer', 'unit-head', 'cashier', 'intake'],
  'pause.suspend': ['unit-head', 'leader'],
  'pause.suspend.end': ['case-officer', 'unit-head', 'leader'],
  'receipt.correct': ['intake'],
  'receipt.correct.decide': ['unit-head', 'leader'],
  'readings.manage': ['administrator'],
  'withdrawal.request': ['intake', 'case-officer', 'unit-head', 'leader'],
  'withdrawal.decide': ['leader'],
  'apology.draft': ['intake', 'case-officer', 'unit-head', 'leader'],
  'apology.sign': ['leader'],
  'lateness.read': officers,
  'lateness.propose': ['intake', 'case-officer', 'unit-head', 'leader', 'clerk', 'result-officer'],
  'lateness.confirm': ['leader'],
  'lateness.set': ['administrator'],
  'notice.read': 'anyone',
  'receipt.print': officers,
  'slip.issue': ['intake', 'case-officer', 'unit-head', 'leader', 'clerk', 'result-officer'],
  'mandate.manage': ['administrator'],
  'task.list': ['intake', 'case-officer', 'unit-head', 'leader', 'clerk', 'result-officer', 'cashier'],
  'draft.read': ['designer', 'administrator'],
  'draft.edit': ['designer', 'administrator'],
  'draft.publish': ['administrator'],
  'person.manage': ['administrator'],
  'journal.read': ['auditor', 'administrator'],
} as const satisfies Record<string, Holders>;

export type Action = keyof typeof rights;

/** Every action, for tests and for the description of the interface. */
export const actions = Object.keys(rights) as Action[];

export function holdersOf(action: Action): Holders {
  return rights[action];
}

/** Whether `person` may do `action`: in `agencyId` when one is given, else in any agency. */
export function can(person: Person, action: Action, agencyId?: string): boolean {
  const holders: Holders = rights[action];
  if (holders === 'anyone') return true;
  return person.roles.some(
    (held) => holders.includes(held.role) && (agencyId === undefined || held.agencyId === agencyId),
  );
}

/** The agencies in which `person` may do `action`: what a list is narrowed to. */
export function agenciesWhere(person: Person, action: Action): string[] {
  const holders: Holders = rights[action];
  const held = person.roles.filter((one) => holders === 'anyone' || holders.includes(one.role));
  return [...new Set(held.map((one) => one.agencyId))];
}

/** Whether `person` holds one of a task's roles in the task's agency. */
export function holdsOneOf(person: Person, wanted: readonly string[], agencyId: string): boolean {
  return person.roles.some((held) => held.agencyId === agencyId && wanted.includes(held.role));
}
