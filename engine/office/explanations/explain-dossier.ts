import type { Queryable } from '#engine/db/office-pool.ts';
import type { Budget } from '#engine/deadline/budget.ts';
import type { LedgerLine } from '#engine/deadline/ledger.ts';
import type { Language } from '#engine/deadline/ledger-texts.ts';
import { COUNTING_RULES } from '#engine/deadline/why/counting-articles.ts';
import type { WhyFacts, WhyLine } from '#engine/deadline/why/why-facts.ts';
import { provisionalYears, whyLines } from '#engine/deadline/why/why-lines.ts';
import { readClockRows, type ToldClockRows } from '../clocks/clock-rows.ts';
import type { LaidClocks } from '../clocks/lay-clocks.ts';
import { readLedgers } from '../clocks/read-clocks.ts';
import { readCorrections, type AcceptedCorrection } from '../corrections/read-corrections.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { readMatters } from '../dossiers/read-details.ts';
import type { Office } from '../office.ts';

/** One clock explained: sentences first, then every day of it. */
export interface ClockExplanation {
  dueAt: string;
  budget: Budget;
  why: WhyLine[];
  ledger: LedgerLine[];
  rule: { name: string; text: string; articles: string[] };
}

/** Why a dossier's dates are what they are, from its stored clocks alone. */
export interface Explanation {
  committed: ClockExplanation;
  statutory: ClockExplanation;
  /** Office hours and the version of the calendar the clocks are counted by. */
  calendar: { id: string; version: number };
  startedAt: Date;
  stoppedAt: Date | null;
  initiative: { code: string; name: string; posted: Budget } | null;
  apology: { reason: string; firstDueAt: Date; newDueAt: Date } | null;
  pauses: ToldClockRows['pauses'];
  provisionalYears: number[];
  /** Of the law's own term, by the day of receipt. */
  references: string[];
}

/**
 * The one account behind every "Vì sao ngày này?": the page, the chip, the citizen's page and the slip tell the same
 * sentences because all of them ask here. Null while no clock was started.
 */
export async function explainDossier(
  db: Queryable,
  office: Office,
  dossier: DossierRow,
  language: Language,
): Promise<Explanation | null> {
  const rows = await readClockRows(db, dossier.id);
  const laid = rows && (await readLedgers(db, office, dossier, language));
  if (!rows || !laid || !dossier.received_at) return null;
  const version = await office.catalogue.version(dossier.procedure, dossier.procedure_version);
  const posted = office.catalogue.terms(version, dossier.received_at).committed;
  const references = office.catalogue.termReferences(version, dossier.received_at);
  const signed = (await readMatters(db, dossier.id)).apologies.find((one) => one.signedAt !== null);
  const apology = signed && {
    reason: signed.reason,
    firstDueAt: dossier.first_due_at ?? laid.dueAt,
    newDueAt: new Date(signed.newDueAt),
  };
  const corrections = await readCorrections(db, dossier.id);
  const facts = { ...sharedFacts(rows, dossier), corrections: corrections.map(toldCorrection), references };
  return {
    committed: explainClock(
      {
        ...facts,
        budget: rows.committed,
        ...endOf(laid.committed),
        initiative: dossier.initiative && { name: dossier.initiative.names, posted },
        statutory: { dueAt: laid.statutory.dueAt, budget: rows.statutory },
        apology: apology && {
          firstDueAt: apology.firstDueAt.getTime(),
          newDueAt: apology.newDueAt.getTime(),
        },
      },
      language,
    ),
    statutory: explainClock({ ...facts, budget: rows.statutory, ...endOf(laid.statutory) }, language),
    calendar: { id: rows.calendar, version: rows.calendarVersion },
    startedAt: rows.startedAt,
    stoppedAt: rows.stoppedAt,
    initiative: dossier.initiative && {
      code: dossier.initiative.code,
      name: dossier.initiative.names[language],
      posted,
    },
    apology: apology ?? null,
    pauses: rows.pauses,
    provisionalYears: provisionalYears([...laid.committed.ledger, ...laid.statutory.ledger]),
    references,
  };
}

function sharedFacts(rows: ToldClockRows, dossier: DossierRow) {
  return {
    start: rows.startedAt.getTime(),
    submittedAt: dossier.channel === 'online' ? (dossier.submitted_at?.getTime() ?? null) : null,
    pauses: rows.pauses.map((pause) => ({
      kind: pause.kind,
      policy: pause.policy,
      from: pause.from_at.getTime(),
      to: pause.to_at?.getTime() ?? null,
      legalBasis: pause.legal_basis,
    })),
  };
}

function toldCorrection({ before, after }: AcceptedCorrection) {
  return { from: before.getTime(), to: after.getTime() };
}

function endOf({ dueAt, ledger }: LaidClocks['committed']) {
  return { dueAt, ledger };
}

function explainClock(facts: WhyFacts, language: Language): ClockExplanation {
  const { name, rule, articles } = COUNTING_RULES[facts.budget.unit];
  return {
    dueAt: facts.dueAt,
    budget: facts.budget,
    why: whyLines(facts, language),
    ledger: [...facts.ledger],
    rule: { name: name[language], text: rule[language], articles },
  };
}
