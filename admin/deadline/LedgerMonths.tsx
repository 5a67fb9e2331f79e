import { useTranslate } from 'react-admin';
import { partsOf } from '../kit/format-moment.ts';
import type { ClockLedger, LedgerPause } from './ledger.ts';
import { ledgerDays, monthSheets, type LedgerDay, type MonthSheet } from './ledger-days.ts';

/** More sheets than these are told by the table alone. */
const sheetsMost = 6;

interface Props {
  account: ClockLedger;
  receivedAt: string;
  pauses: readonly LedgerPause[];
}

/** The days of one clock on month sheets: which counted, which did not and why, where it began and where it ends. */
export function LedgerMonths({ account, receivedAt, pauses }: Props) {
  const days = ledgerDays(account, receivedAt, pauses);
  const dates = [...days.keys()].sort();
  const sheets = monthSheets(dates[0] ?? partsOf(receivedAt).day, dates.at(-1) ?? partsOf(receivedAt).day);
  const kinds = new Set([...days.values()].map((day) => day.kind));
  return (
    <div className="stack-tight">
      <div className="cal-sheets">
        {sheets.slice(0, sheetsMost).map((sheet) => (
          <Sheet key={`${sheet.year}-${sheet.month}`} sheet={sheet} days={days} />
        ))}
      </div>
      <Legend kinds={[...kinds]} />
    </div>
  );
}

function Sheet({ sheet, days }: { sheet: MonthSheet; days: Map<string, LedgerDay> }) {
  const t = useTranslate();
  return (
    <table className="cal-sheet">
      <caption>{t('calendar.month', { month: sheet.month, year: sheet.year })}</caption>
      <thead>
        <tr>
          {['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => (
            <th key={day} scope="col">
              {t(`calendar.weekday.${day}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.weeks.map((week, i) => (
          <tr key={i}>
            {week.map((date, at) => (
              <Cell key={date ?? `${i}${at}`} date={date} day={date ? days.get(date) : undefined} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ date, day }: { date: string | null; day: LedgerDay | undefined }) {
  const t = useTranslate();
  if (!date) return <td />;
  const number = <span className="cal-num">{Number(date.slice(8))}</span>;
  if (!day) return <td className="cal-day aside">{number}</td>;
  const marks = [day.isStart && 'start', day.isDue && 'due'].filter((mark) => mark !== false);
  return (
    <td
      className={`cal-day ${day.kind}${day.isDue ? ' due' : ''}`}
      title={day.lines.map((line) => line.why).join('\n') || undefined}
    >
      {number}
      <span className="cal-word">{wordOf(day, t)}</span>
      {marks.map((mark) => (
        <span key={mark} className="cal-mark">
          {t(`deadline.mark.${mark}`)}
        </span>
      ))}
    </td>
  );
}

/** "2h", "6h45", "ngày 3", or what kept the day from counting. */
function wordOf(day: LedgerDay, t: (key: string, values?: object) => string): string {
  if (day.minutes > 0) {
    const rest = day.minutes % 60;
    return `${Math.floor(day.minutes / 60)}h${rest ? String(rest).padStart(2, '0') : ''}`;
  }
  if (day.countedDay !== undefined) return t('deadline.nthDay', { n: day.countedDay });
  return day.kind === 'start' || day.kind === 'counted' ? '' : t(`deadline.dayShort.${day.kind}`);
}

function Legend({ kinds }: { kinds: LedgerDay['kind'][] }) {
  const t = useTranslate();
  return (
    <ul className="cal-legend" aria-label={t('calendar.legend')}>
      {kinds.map((kind) => (
        <li key={kind}>
          <span className={`cal-swatch ${kind}`} aria-hidden />
          {t(`deadline.dayKind.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
