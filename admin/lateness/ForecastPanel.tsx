import { useLocaleState, useTranslate } from 'react-admin';
import type { Dossier } from '../dossiers/dossier.ts';
import { formatMoment } from '../kit/format-moment.ts';
import { CauseCell } from './CauseCell.tsx';
import { ForecastSentence } from './ForecastSentence.tsx';
import './lateness.css';
import { useLength } from './use-length.ts';

/** On a dossier's page: when it will be ready and why; once late, what is said of the cause. */
export function ForecastPanel({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  const { latenessCause } = dossier;
  // A dossier opened from a list is shown by its row first, which tells no way: the panel waits for the whole.
  const forecast = dossier.forecast && 'because' in dossier.forecast ? dossier.forecast : null;
  if (!forecast && !dossier.late) return null;
  return (
    <section className="panel">
      <header>
        <h2>{t(forecast ? 'lateness.forecast.title' : 'lateness.cause.title')}</h2>
      </header>
      <div className="panel-body stack-tight">
        {forecast && <ForecastSentence forecast={forecast} />}
        {forecast && forecast.because.length > 0 && <Way dossier={dossier} />}
        {dossier.late && (
          <>
            {forecast && <h3>{t('lateness.cause.title')}</h3>}
            {latenessCause && <p>{latenessCause.text}</p>}
            <CauseCell dossierId={dossier.id} cause={latenessCause ?? null} />
            {latenessCause?.confirmed && latenessCause.confirmed.cause !== latenessCause.cause && (
              <p className="quiet small">
                {t('lateness.cause.changedFrom', { cause: t(`lateness.cause.${latenessCause.cause}`) })}
                {latenessCause.confirmed.reason && <> – {latenessCause.confirmed.reason}</>}
              </p>
            )}
          </>
        )}
      </div>
    </section>
  );
}

function Way({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const length = useLength();
  const steps = dossier.forecast?.because ?? [];
  return (
    <details>
      <summary>{t('lateness.forecast.because')}</summary>
      <ol className="way">
        {steps.map((step) => (
          <li key={step.elementId}>
            <span>
              {step.name}
              {step.isCurrent && (
                <span className="quiet small block">
                  {t('lateness.forecast.current', { used: length(step.usedMinutes) })}
                </span>
              )}
            </span>
            <span className={step.overdueMinutes > 0 ? 'tone-late' : undefined}>
              {step.overdueMinutes > 0
                ? t('lateness.forecast.over', { length: length(step.overdueMinutes) })
                : step.budgetMinutes === 0
                  ? t('lateness.forecast.within')
                  : t('lateness.forecast.left', { length: length(step.remainingMinutes) })}
            </span>
          </li>
        ))}
      </ol>
      <p className="quiet small">
        {t('lateness.column.due')}:{' '}
        <span className="num">{formatMoment(dossier.forecast?.dueAt, locale)}</span>
      </p>
    </details>
  );
}
