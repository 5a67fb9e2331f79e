import type { ReactNode } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { formatDay } from '../kit/format-moment.ts';
import type { YearDay } from './calendar-answers.ts';
import { hoursWords, reasonWords } from './day-label.ts';
import { kindOfDay } from './year-days.ts';

/** The day under the pointer, the focus or the finger, told whole. */
export function DayCard({ day, children }: { day: YearDay | undefined; children?: ReactNode }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  if (!day) return null;
  const tongue = { locale, t };
  return (
    <section className="panel day-card" aria-label={t('calendars.day')}>
      <div className="panel-body stack-tight">
        <h2 className="num">{formatDay(day.date, locale)}</h2>
        <p className="row" style={{ gap: 8, flexWrap: 'nowrap' }}>
          <span className={`year-day sample ${kindOfDay(day)}`} aria-hidden>
            <span className="year-mark">{t(`calendars.mark.${kindOfDay(day)}`, { _: '' })}</span>
          </span>
          <strong>{t(`calendars.kind.${kindOfDay(day)}`)}</strong>
        </p>
        {day.reasons
          .filter((reason) => reason.kind !== 'weekend')
          .map((reason, index) => (
            <p key={index}>
              {reasonWords(reason, tongue)}
              {reason.closure && (
                <span className="block quiet small">
                  {t('calendars.byDecision', {
                    number: reason.closure.decision.number,
                    date: formatDay(reason.closure.decision.date, locale),
                    by: reason.closure.decision.by,
                  })}
                </span>
              )}
            </p>
          ))}
        <p className="num quiet">{hoursWords(day, tongue)}</p>
        {children}
      </div>
    </section>
  );
}
