import { useTranslate } from 'react-admin';
import '../deadline/deadline.css';
import type { YearAnswer } from './calendar-answers.ts';
import { dayKinds } from './year-days.ts';

/** What grounds and marks mean, in words; the same little squares as on the sheet. */
export function YearLegend({ answer, withChanges }: { answer: YearAnswer; withChanges?: boolean }) {
  const t = useTranslate();
  return (
    <ul className="cal-legend year-legend" aria-label={t('calendar.legend')}>
      {[...dayKinds].reverse().map((kind) => (
        <li key={kind}>
          <span className={`year-day sample ${kind}`} aria-hidden>
            <span className="year-mark">{t(`calendars.mark.${kind}`, { _: '' })}</span>
          </span>
          {t(`calendars.kind.${kind}`)}
        </li>
      ))}
      {answer.provisional && (
        <li>
          <span className="year-day sample holiday provisional" aria-hidden>
            <span className="year-mark">{t('calendars.mark.holiday')}</span>
          </span>
          {t('calendars.kind.provisional')}
        </li>
      )}
      {withChanges && (
        <li>
          <span className="year-day sample working changed" aria-hidden />
          {t('calendars.kind.changed')}
        </li>
      )}
    </ul>
  );
}
