import { useLocaleState, useTranslate } from 'react-admin';
import { formatMoment } from '../kit/format-moment.ts';
import type { LedgerPause } from './ledger.ts';

/** Every wait of the clocks: from when to when, what for, by whom, by which article, and what it does to the date. */
export function PauseTable({ pauses }: { pauses: readonly LedgerPause[] }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('deadline.pause.from')}</th>
          <th scope="col">{t('deadline.pause.to')}</th>
          <th scope="col">{t('deadline.pause.why')}</th>
          <th scope="col">{t('deadline.pause.effect')}</th>
        </tr>
      </thead>
      <tbody>
        {pauses.map((pause) => (
          <tr key={`${pause.from}${pause.kind}`}>
            <td className="num">{formatMoment(pause.from, locale)}</td>
            <td className="num">{pause.to ? formatMoment(pause.to, locale) : t('deadline.pause.open')}</td>
            <td>
              {t(`deadline.pause.kind.${pause.kind}`, { _: pause.kind })}
              {pause.reason && <span className="block">{pause.reason}</span>}
              <span className="block quiet small">
                {[pause.by?.name ?? (pause.by?.system ? t('deadline.pause.bySystem') : ''), pause.legalBasis]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </td>
            <td>{t(`deadline.pause.policy.${pause.policy}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
