import { useTranslate } from 'react-admin';
import type { ShiftData } from '#engine/deadline/calendar-data.ts';

interface Props {
  /** What the shifts are of; "the shifts" when there is only one day. */
  legend?: string;
  shifts: readonly ShiftData[];
  onShifts: (shifts: ShiftData[]) => void;
}

/** More shifts than these nobody works in a day. */
const most = 4;

/** The shifts of a day, one line each; the lunch break is the gap between two. */
export function ShiftFields({ legend, shifts, onShifts }: Props) {
  const t = useTranslate();
  const set = (at: number, change: Partial<ShiftData>) =>
    onShifts(shifts.map((shift, i) => (i === at ? { ...shift, ...change } : shift)));
  return (
    <fieldset className="stack-tight">
      <legend className="field-label">{legend ?? t('calendars.shifts')}</legend>
      {shifts.map((shift, at) => (
        <div key={at} className="row shift-row">
          <input
            type="time"
            className="input slim"
            aria-label={t('calendars.shiftFrom', { n: at + 1 })}
            value={shift.from}
            onChange={(event) => set(at, { from: event.target.value })}
          />
          <span aria-hidden>–</span>
          <input
            type="time"
            className="input slim"
            aria-label={t('calendars.shiftTo', { n: at + 1 })}
            value={shift.to}
            onChange={(event) => set(at, { to: event.target.value })}
          />
          {shifts.length > 1 && (
            <button
              type="button"
              className="btn slim"
              onClick={() => onShifts(shifts.filter((_, i) => i !== at))}
            >
              {t('calendars.shiftRemove')}
            </button>
          )}
        </div>
      ))}
      {shifts.length < most && (
        <button
          type="button"
          className="btn slim"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => onShifts([...shifts, { from: '13:00', to: '17:00' }])}
        >
          {t('calendars.shiftAdd')}
        </button>
      )}
    </fieldset>
  );
}
