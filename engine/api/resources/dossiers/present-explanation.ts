import type { LedgerLine } from '#engine/deadline/ledger.ts';
import type { ClockExplanation, Explanation } from '#engine/office/explanations/explain-dossier.ts';
import { toOfficeIso } from '#engine/office/time/office-day.ts';
import type { JsonSchema } from '#engine/api/json-schema.ts';
import { iso } from './present-brief.ts';

const clock: JsonSchema = {
  type: 'object',
  required: ['dueAt', 'ledger', 'budget', 'why', 'rule'],
  properties: {
    dueAt: { type: 'string', format: 'date-time' },
    budget: { type: 'object' },
    why: { type: 'array', items: { type: 'object', required: ['kind', 'text'] } },
    rule: { type: 'object', required: ['name', 'text', 'articles'] },
    ledger: { type: 'array', items: { type: 'object', required: ['date', 'why', 'whyCode'] } },
  },
};

/** What `…/ledger` answers, in the office and to the citizen. */
export const explanationSchema: JsonSchema = {
  type: 'object',
  required: ['committed', 'statutory', 'receivedAt', 'pauses', 'provisionalYears'],
  properties: { committed: clock, statutory: clock },
};

/** The account as officers see it: with the reasons they wrote and who wrote them. */
export function presentExplanation(explanation: Explanation) {
  const { committed, statutory } = explanation;
  return {
    ...presentPublicExplanation(explanation),
    committed,
    statutory,
    apology: explanation.apology && {
      reason: explanation.apology.reason,
      ...apologyDates(explanation.apology),
    },
    pauses: explanation.pauses.map((pause) => ({
      ...presentPause(pause),
      reason: pause.reason,
      by: pause.by_actor,
    })),
  };
}

/** The same for whoever holds the dossier's link: no free text and no names. */
export function presentPublicExplanation(explanation: Explanation) {
  const { calendar, startedAt, stoppedAt, initiative, apology } = explanation;
  return {
    committed: withoutNotes(explanation.committed),
    statutory: withoutNotes(explanation.statutory),
    calendar,
    receivedAt: toOfficeIso(startedAt),
    stoppedAt: iso(stoppedAt),
    initiative,
    apology: apology && apologyDates(apology),
    pauses: explanation.pauses.map(presentPause),
    provisionalYears: explanation.provisionalYears,
    references: explanation.references,
  };
}

function withoutNotes(clock: ClockExplanation): ClockExplanation {
  return { ...clock, ledger: clock.ledger.map(publicLine) };
}

/** A line of a ledger without what an officer wrote and who it was. */
export function publicLine({ pause, ...line }: LedgerLine): LedgerLine {
  if (!pause) return line;
  const { kind, legalBasis } = pause;
  return { ...line, pause: { ...(kind && { kind }), ...(legalBasis && { legalBasis }) } };
}

function apologyDates({ firstDueAt, newDueAt }: NonNullable<Explanation['apology']>) {
  return { firstDueAt: toOfficeIso(firstDueAt), newDueAt: toOfficeIso(newDueAt) };
}

function presentPause(pause: Explanation['pauses'][number]) {
  return {
    kind: pause.kind,
    policy: pause.policy,
    from: toOfficeIso(pause.from_at),
    to: iso(pause.to_at),
    legalBasis: pause.legal_basis,
  };
}
