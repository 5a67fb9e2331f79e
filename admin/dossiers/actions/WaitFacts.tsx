import { useLocaleState, useTranslate } from 'react-admin';
import { formatMoment } from '../../kit/format-moment.ts';
import { formatMoney } from '../../kit/format-money.ts';
import type { ClockPause } from '../dossier.ts';

/** What a wait is for and since when, line by line. */
export function WaitFacts({ pause }: { pause: ClockPause }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const { detail = {} } = pause;
  const lines: [string, string | null | undefined][] = [
    ['act.waitSince', formatMoment(pause.from, locale)],
    ['act.whichAgency', detail.agency],
    ['act.noticeNumber', detail.noticeNumber],
    ['act.issuer', detail.issuer],
    ['act.noticeAmount', detail.amount === undefined ? null : formatMoney(detail.amount)],
    ['act.expectedUntil', pause.expectedUntil ? formatMoment(pause.expectedUntil, locale) : null],
    ['act.reason', pause.reason],
    ['act.legalBasis', pause.legalBasis],
  ];
  return (
    <dl className="facts">
      {lines
        .filter(([, value]) => Boolean(value))
        .map(([key, value]) => (
          <div key={key}>
            <dt className="quiet small">{t(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
