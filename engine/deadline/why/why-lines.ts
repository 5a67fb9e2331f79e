import { capital } from './capital.ts';
import { closureLines } from './closure-lines.ts';
import type { LedgerLine } from '../ledger.ts';
import type { Language } from '../ledger-texts.ts';
import { toMinute, VIETNAM_OFFSET_MINUTES, type Instant } from '../instant.ts';
import { termWords } from './amount-words.ts';
import { COUNTING_RULES } from './counting-articles.ts';
import { summaryWords } from './summary-words.ts';
import { dateWords, dayWords, momentWords } from './moment-words.ts';
import { skippedDays } from './skipped-days.ts';
import type { WhyFacts, WhyLine, WhyPause } from './why-facts.ts';
import { WHY_SENTENCES, type WhySentences } from './why-sentences.ts';

/**
 * Why a date is what it is, in plain sentences: the same ones on the screen, over HTTP, in the preview and on the slip.
 * The first is the whole answer; what follows tells what was special, and the last names the articles.
 */
export function whyLines(facts: WhyFacts, language: Language): WhyLine[] {
  const words = WHY_SENTENCES[language];
  const when = (instant: Instant): string => momentWords(instant, language);
  const lines: WhyLine[] = [{ kind: 'summary', text: summaryWords(facts, language) }];
  const add = (kind: WhyLine['kind'], text: string | undefined): void => {
    if (text !== undefined) lines.push({ kind, text });
  };
  add('moved', movedLine(facts, words, when));
  const { initiative, statutory, apology } = facts;
  if (initiative) {
    const [posted, promised] = [initiative.posted, facts.budget].map((term) => termWords(term, language));
    add('initiative', words.initiative(initiative.name[language], posted!, promised!));
  }
  add('skipped', skippedLine(facts, words, language));
  add('swapIn', swapInLine(facts, words, language));
  for (const line of facts.ledger)
    if (line.whyCode === 'half-day') add('halfDay', halfDayLine(line, language));
  for (const text of closureLines(facts.ledger, language)) add('closure', text);
  for (const pause of facts.pauses ?? []) add('pause', pauseLine(pause, words, when));
  for (const { from, to } of facts.corrections ?? [])
    add('correction', words.correction(when(from), when(to)));
  if (apology) add('apology', words.apology(when(apology.firstDueAt), when(apology.newDueAt)));
  if (statutory) {
    add('statutory', words.statutory(when(statutory.dueAt), termWords(statutory.budget, language)));
  }
  const years = provisionalYears(facts.ledger);
  if (years.length > 0) add('provisional', words.provisional(years.join(', ')));
  const articles = articlesOf(facts);
  if (articles.length > 0) add('basis', words.basis(articles.join('; ')));
  return lines;
}

/** The years a ledger runs through that have not been announced. */
export function provisionalYears(ledger: WhyFacts['ledger']): number[] {
  const years = ledger.filter((line) => line.provisional).map((line) => Number(line.date.slice(0, 4)));
  return [...new Set(years)];
}

/** Articles of the rule of counting, then the term's own. */
export function articlesOf(facts: Pick<WhyFacts, 'budget' | 'references'>): string[] {
  return [...new Set([...COUNTING_RULES[facts.budget.unit].articles, ...(facts.references ?? [])])];
}

function movedLine(facts: WhyFacts, words: WhySentences, when: (instant: Instant) => string) {
  const { submittedAt, start, ledger } = facts;
  if (submittedAt != null && minute(submittedAt) !== minute(start)) {
    return words.submitted(when(submittedAt), when(start));
  }
  const moved = ledger.find((line) => line.whyCode === 'moved');
  if (!moved?.from || !moved.to || minute(moved.from) !== minute(start)) return undefined;
  return words.moved(when(moved.from), when(moved.to));
}

function skippedLine({ ledger }: WhyFacts, words: WhySentences, language: Language): string | undefined {
  const { weekendDays, stretches } = skippedDays(ledger);
  const parts = [
    ...(weekendDays > 0 ? [words.weekendDays(weekendDays)] : []),
    ...stretches.map(({ name, from, to, days }) =>
      words.stretch(name[language], dateWords(from), dateWords(to), days),
    ),
  ];
  return parts.length > 0 ? words.skipped(parts.join('; ')) : undefined;
}

function swapInLine({ ledger }: WhyFacts, words: WhySentences, language: Language): string | undefined {
  const days = ledger.filter((line) => line.whyCode === 'swap-in-day');
  return days.length > 0
    ? words.swapIn(days.map((line) => dayWords(line.date, language)).join(', '))
    : undefined;
}

function halfDayLine({ date, holidayName }: LedgerLine, language: Language): string {
  const day = dayWords(date, language);
  return WHY_SENTENCES[language].halfDay(capital(day), holidayName?.[language] ?? '');
}

function pauseLine(pause: WhyPause, words: WhySentences, when: (instant: Instant) => string): string {
  return words.pause({
    from: when(pause.from),
    to: pause.to === null ? null : when(pause.to),
    why: words.pauseKinds[pause.kind] ?? words.pauseKinds['other']!,
    basis: pause.legalBasis ? ` (${pause.legalBasis})` : '',
    policy: pause.policy,
  });
}

function minute(instant: Instant): number {
  return toMinute(instant, VIETNAM_OFFSET_MINUTES);
}
