import { useEffect, useMemo, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { useOfficeNow } from '../app/office-clock.ts';
import { partsOf } from '../kit/format-moment.ts';
import type { YearAnswer } from './calendar-answers.ts';
import './calendars.css';
import { MonthGrid } from './MonthGrid.tsx';
import { movedDate } from './year-days.ts';

interface Props {
  answer: YearAnswer;
  changed?: ReadonlySet<string>;
  /** The day that is looked at. */
  date: string;
  onLook: (date: string) => void;
  onPick: (date: string) => void;
  /** Asked for when the keyboard leaves the year. */
  onYear: (year: number, date: string) => void;
}

const nothing: ReadonlySet<string> = new Set();

/**
 * Twelve months on one sheet. One day takes the focus: arrows move it by a day or a week, Page Up and Page Down by a
 * month, Home and End within the week; Enter opens it.
 */
export function YearSheet({ answer, changed = nothing, date, onLook, onPick, onYear }: Props) {
  const t = useTranslate();
  const sheet = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const today = partsOf(useOfficeNow()).day;
  const days = useMemo(() => new Map(answer.days.map((day) => [day.date, day])), [answer]);
  const current = days.has(date) ? date : `${answer.year}-01-01`;
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    sheet.current?.querySelector<HTMLElement>(`[data-date="${current}"]`)?.focus();
  }, [current, answer]);
  return (
    <div
      ref={sheet}
      className="year-sheet"
      role="group"
      aria-label={t('calendars.yearOf', { year: answer.year })}
      onKeyDown={(event) => {
        const from = (event.target as HTMLElement).dataset.date;
        const to = from && movedDate(from, event.key);
        if (!to) return;
        event.preventDefault();
        wantsFocus.current = true;
        if (days.has(to)) onLook(to);
        else onYear(Number(to.slice(0, 4)), to);
      }}
    >
      {answer.months.map((figures) => (
        <MonthGrid
          key={figures.month}
          year={answer.year}
          figures={figures}
          days={days}
          provisional={answer.provisional}
          changed={changed}
          today={today}
          current={Number(current.slice(5, 7)) === figures.month ? current : null}
          onLook={onLook}
          onPick={onPick}
        />
      ))}
    </div>
  );
}
