import type { BilingualText, Closure, DayOff } from './calendar-data.ts';
import type { Calendar } from './compile-calendar.ts';
import { dayOf, toClock, toDate, toIso } from './instant.ts';
import { basisText } from './ledger-basis.ts';
import type { LedgerFact, WhyCode } from './ledger-fact.ts';
import { type Language, whyText } from './ledger-texts.ts';
import type { CutPause, PauseNote } from './pauses.ts';
import type { Interruption, Layout } from './place-end.ts';
import { calendarDay } from './working-time.ts';

/** One line of the account of a clock, as the preview, the slip and "Vì sao?" show it. */
export interface LedgerLine {
  /** `2024-06-12` */
  date: string;
  /** Instants with offset; a counted period is half-open. */
  from?: string;
  to?: string;
  countedMinutes?: number;
  /** The how-manieth counted day, from 1. */
  countedDay?: number;
  /** A sentence in the language asked for. */
  why: string;
  whyCode: WhyCode;
  /** The article, decision or announcement this line rests on, in the language asked for. */
  basis?: string;
  /** Name of the holiday or half-day, by language. */
  holidayName?: BilingualText;
  /** Public holiday, Tết, compensating day, day swapped off. */
  dayOffKind?: DayOff['kind'];
  /** The day that a worked Saturday or Sunday makes up for. */
  replaces?: string;
  /** Until when the same-day rule gave the same day, `15:00`. */
  cutOff?: string;
  /** The closure that took this time out, or left it in. */
  closure?: Pick<Closure, 'code' | 'name' | 'kind' | 'decision' | 'effect'>;
  /** What was waited for, why, and by whose word. */
  pause?: PauseNote;
  provisional?: true;
}

/** What a ledger is written from. */
export interface LedgerQuestion {
  layout: Layout;
  calendar: Calendar;
  language: Language;
}

/** Puts a layout into lines, oldest day first. */
export function writeLedger(question: LedgerQuestion): LedgerLine[] {
  return collectFacts(question).map((fact) => ledgerLine(fact, question.calendar, question.language));
}

/** Puts one fact into the words of a line. */
export function ledgerLine(fact: LedgerFact, calendar: Calendar, language: Language): LedgerLine {
  const provisional = calendarDay(calendar, fact.day).provisional;
  const basis = basisText(fact, language);
  return {
    date: toDate(fact.day),
    ...(fact.from !== undefined && { from: toIso(fact.from, calendar.offsetMinutes) }),
    ...(fact.to !== undefined && { to: toIso(fact.to, calendar.offsetMinutes) }),
    ...(fact.countedMinutes !== undefined && { countedMinutes: fact.countedMinutes }),
    ...(fact.countedDay !== undefined && { countedDay: fact.countedDay }),
    why: whyText(fact, language, provisional),
    whyCode: fact.code,
    ...(basis && { basis }),
    ...(fact.name && { holidayName: fact.name }),
    ...(fact.kind && { dayOffKind: fact.kind }),
    ...(fact.replaces && { replaces: fact.replaces }),
    ...(fact.cutOff !== undefined && { cutOff: toClock(fact.cutOff) }),
    ...(fact.closure && { closure: shownClosure(fact.closure) }),
    ...(fact.pause && { pause: fact.pause }),
    ...(provisional && { provisional: true as const }),
  };
}

function shownClosure({ code, name, kind, decision, effect }: Closure): LedgerLine['closure'] {
  return { code, name, kind, decision, effect };
}

function collectFacts({ layout, calendar }: LedgerQuestion): LedgerFact[] {
  const { rule } = layout;
  const lastRestart = layout.interruptions.findLastIndex(({ pause }) => pause.policy === 'restart');
  const facts: LedgerFact[] = [];
  if (layout.begun !== layout.start) facts.push(movedFact(layout.start, layout.begun));
  layout.spans.forEach((span, i) => {
    const explained = rule.explain(calendar, span);
    facts.push(...(i <= lastRestart ? explained.map(discarded) : explained));
    const interruption = layout.interruptions[i];
    if (interruption) facts.push(...interruptionFacts(interruption));
  });
  for (const pause of layout.running) {
    facts.push(pauseFact(pause, 'paused-run'));
  }
  // Stable: within a day the order in which things were laid out stays.
  return facts.sort((a, b) => a.day - b.day);
}

function movedFact(from: number, to: number): LedgerFact {
  return { day: dayOf(from), from, to, code: 'moved' };
}

function interruptionFacts({ pause, resumed }: Interruption): LedgerFact[] {
  const code = pause.policy === 'restart' ? 'paused-restart' : 'paused-accumulate';
  const facts = [pauseFact(pause, code)];
  if (resumed !== pause.to) facts.push(movedFact(pause.to, resumed));
  return facts;
}

function pauseFact(pause: CutPause, code: WhyCode): LedgerFact {
  const { from, to, note } = pause;
  return { day: dayOf(from), from, to, code, ...(note && { pause: note }) };
}

/** What was counted before a restart no longer counts, and the ledger must not add up to more than the budget. */
function discarded(fact: LedgerFact): LedgerFact {
  if (fact.countedMinutes === undefined && fact.countedDay === undefined) return fact;
  const { countedMinutes: _minutes, countedDay: _day, ...rest } = fact;
  return { ...rest, code: 'discarded' };
}
