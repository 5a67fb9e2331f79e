import { useLocaleState, useTranslate } from 'react-admin';
import { formatDay, partsOf } from '../kit/format-moment.ts';
import { durationWords } from './deadline-words.ts';
import type { LedgerLine } from './ledger.ts';

/** "08:00" of an instant or of a time of day. */
function timeOf(value: string | undefined): string {
  if (!value) return '';
  return /^\d{2}:\d{2}/.test(value) ? value.slice(0, 5) : partsOf(value).time;
}

/** The day-by-day account of a clock: which day, from when to when, what it counted, and why. */
export function LedgerTable({ lines }: { lines: LedgerLine[] }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const counted = (line: LedgerLine) => {
    if (line.countedMinutes) {
      const { key, values } = durationWords(line.countedMinutes);
      return t(key, values);
    }
    if (line.countedDay) return t('deadline.countedDay', { n: line.countedDay });
    return '–';
  };
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('deadline.ledger.day')}</th>
          <th scope="col">{t('deadline.ledger.time')}</th>
          <th scope="col">{t('deadline.ledger.counted')}</th>
          <th scope="col">{t('deadline.ledger.why')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={index}>
            <td className="num">{formatDay(line.date, locale)}</td>
            <td className="num">{line.from ? `${timeOf(line.from)}–${timeOf(line.to)}` : ''}</td>
            <td className="num">{counted(line)}</td>
            <td>
              {line.why}
              {line.basis && <span className="block quiet small">{line.basis}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
