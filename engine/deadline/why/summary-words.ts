import { WAYS_OF_COUNTING } from '../rules/index.ts';
import type { LedgerLine } from '../ledger.ts';
import type { Language } from '../ledger-texts.ts';
import { minutesWords, termWords } from './amount-words.ts';
import { capital } from './capital.ts';
import { clockWords, dateOf, dayWords, momentWords, nearDayWords } from './moment-words.ts';
import { SUMMARY_SENTENCES } from './summary-sentences.ts';
import type { WhyFacts } from './why-facts.ts';

/** Up to so many counted days an hour-based account names each; beyond, its first and last day only. */
const DAYS_IN_FULL = 3;

/** "2 giờ làm việc kể từ 09:15 thứ Tư 12/06/2024: tính …; vì vậy hẹn trả 11:15 thứ Tư 12/06/2024." */
export function summaryWords(facts: WhyFacts, language: Language): string {
  const sentence = SUMMARY_SENTENCES[language].whole(
    termWords(facts.budget, language),
    momentWords(facts.start, language),
    countedWords(facts, language),
    endWords(facts, language),
  );
  return capital(sentence);
}

/** An end in days says that it is the close of office hours, unless the office keeps the clock time of receipt. */
function endWords({ budget, dueAt, ledger }: WhyFacts, language: Language): string {
  const atClockTime = ledger.some(({ whyCode }) => whyCode === 'clock-time-end');
  if (atClockTime || WAYS_OF_COUNTING[budget.unit].judgedBy === 'instant')
    return momentWords(dueAt, language);
  return SUMMARY_SENTENCES[language].close(dayWords(dateOf(dueAt), language), clockWords(dueAt));
}

function countedWords(facts: WhyFacts, language: Language): string {
  const { budget, ledger, dueAt } = facts;
  const words = SUMMARY_SENTENCES[language];
  const met = (code: LedgerLine['whyCode']): boolean => ledger.some((line) => line.whyCode === code);
  if (met('capped')) return words.capped(momentWords(dueAt, language));
  if (budget.unit === 'sameDay') {
    return (met('after-cut-off') ? words.afterCutOff : words.sameDay)(cutOffOf(facts));
  }
  if (WAYS_OF_COUNTING[budget.unit].readIn === 'minutes') return hoursWords(facts, language);
  return daysWords(facts, language) + (met('rolled-to-working-day') ? words.rolled : '');
}

/** As the office reads it: told by the account itself. */
function cutOffOf({ cutOff, ledger }: WhyFacts): string {
  return cutOff ?? ledger.find((line) => line.cutOff !== undefined)?.cutOff ?? '15:00';
}

function hoursWords({ ledger, start }: WhyFacts, language: Language): string {
  const words = SUMMARY_SENTENCES[language];
  const begun = dateOf(start);
  const days = countedByDay(ledger);
  const tell = ({ date, lines, minutes }: CountedDay): string => {
    const spans = lines.map((line) => `${clockWords(line.from!)}–${clockWords(line.to!)}`).join(words.and);
    const day = date === begun ? words.thatDay : nearDayWords(date, begun, language);
    return `${spans} ${day} (${minutesWords(minutes, language)})`;
  };
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last || days.length <= DAYS_IN_FULL) return words.counted(days.map(tell).join(', '));
  const between = days.slice(1, -1);
  const length = between.reduce((total, day) => total + day.minutes, 0);
  const middle = words.daysBetween(between.length, minutesWords(length, language));
  return words.counted([tell(first), middle, tell(last)].join(', '));
}

interface CountedDay {
  date: string;
  lines: LedgerLine[];
  minutes: number;
}

function countedByDay(ledger: readonly LedgerLine[]): CountedDay[] {
  const days: CountedDay[] = [];
  for (const line of ledger) {
    if (!line.countedMinutes) continue;
    const last = days.at(-1);
    if (last?.date === line.date) {
      last.lines.push(line);
      last.minutes += line.countedMinutes;
    } else days.push({ date: line.date, lines: [line], minutes: line.countedMinutes });
  }
  return days;
}

function daysWords({ ledger, start }: WhyFacts, language: Language): string {
  const words = SUMMARY_SENTENCES[language];
  const counted = ledger
    .filter((line) => line.countedDay !== undefined)
    .map((line): [number, string] => [line.countedDay!, nearDayWords(line.date, dateOf(start), language)]);
  const first = counted[0];
  const last = counted.at(-1);
  if (!first || !last) return '';
  const notCounted = ledger.some(({ whyCode }) => whyCode === 'sent-day') ? words.sentDay : words.receiptDay;
  const days = first === last ? words.oneDay(first[1]) : words.firstAndLast(first, last);
  return `${notCounted}; ${days}`;
}
