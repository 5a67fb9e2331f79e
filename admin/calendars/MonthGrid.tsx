import { memo } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { monthSheet } from '../deadline/ledger-days.ts';
import type { YearAnswer, YearDay } from './calendar-answers.ts';
import { dayLabel } from './day-label.ts';
import { hoursOf, kindOfDay } from './year-days.ts';

interface Props {
  year: number;
  figures: YearAnswer['months'][number];
  days: ReadonlyMap<string, YearDay>;
  provisional: boolean;
  changed: ReadonlySet<string>;
  today: string;
  /** The one day of the year that the Tab key reaches, when it lies in this month. */
  current: string | null;
  onLook: (date: string) => void;
  onPick: (date: string) => void;
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** One month of the year preview: every day a button, with the month's working days and hours under its name. */
export const MonthGrid = memo(function MonthGrid(props: Props) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const { year, figures, days } = props;
  const { weeks } = monthSheet(year, figures.month);
  return (
    <div className="year-month">
      <table role="grid" aria-label={t('calendar.month', { month: figures.month, year })}>
        <caption>
          <span>{t('calendar.monthName', { month: figures.month })}</span>
          <span className="quiet small num">
            {t('calendars.figures', {
              days: figures.workingDays,
              hours: hoursOf(figures.workingMinutes, locale),
            })}
          </span>
        </caption>
        <thead>
          <tr>
            {weekdays.map((day) => (
              <th key={day} scope="col">
                {t(`calendar.weekday.${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, i) => (
            <tr key={i}>
              {week.map((date, at) => (
                <td key={date ?? `${i}-${at}`} role="gridcell">
                  {date && days.has(date) && <Day {...props} day={days.get(date)!} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});

function Day({ day, current, changed, today, provisional, onLook, onPick }: Props & { day: YearDay }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const kind = kindOfDay(day);
  const classes = [
    'year-day',
    kind,
    provisional && kind === 'holiday' && 'provisional',
    changed.has(day.date) && 'changed',
    day.date === today && 'today',
  ];
  const mark = t(`calendars.mark.${kind}`, { _: '' });
  return (
    <button
      type="button"
      data-date={day.date}
      className={classes.filter(Boolean).join(' ')}
      tabIndex={day.date === current ? 0 : -1}
      onMouseEnter={() => onLook(day.date)}
      onFocus={() => onLook(day.date)}
      onClick={() => onPick(day.date)}
    >
      <span aria-hidden>{Number(day.date.slice(8))}</span>
      {mark && (
        <span className="year-mark" aria-hidden>
          {mark}
        </span>
      )}
      <span className="visually-hidden">
        {[dayLabel(day, { locale, t }), changed.has(day.date) && t('calendars.changedDay')]
          .filter(Boolean)
          .join('. ')}
      </span>
    </button>
  );
}
