import type { Explanation } from '#engine/office/explanations/explain-dossier.ts';
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
  return {
    ...presentPublicExplanation(explanation),
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
  const { committed, statutory, calendar, startedAt, stoppedAt, initiative, apology } = explanation;
  return {
    committed,
    statutory,
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

function apologyDates({ firstDueAt, newDueAt }: NonNullable<Explanation['apology']>) {
  return { firstDueAt: toOfficeIso(firstDueAt), newDueAt: toOfficeIso(newDueAt) };
}

function presentPause(pause: Explanation['pauses'][number]) {
  return {
    kind: pause.kind,
    policy: pause.policy,
    from: toOfficeIso(pause.from_at),
    to: iso(pause.to_at),
  };
}
