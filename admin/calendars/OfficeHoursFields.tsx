import { useLocaleState, useTranslate } from 'react-admin';
import type { OfficeHours } from '#engine/deadline/calendar-data.ts';
import { weekdayName } from '../kit/format-moment.ts';
import { minutesOf, withWeekday, workingWeekdays } from './office-hours.ts';
import { ShiftFields } from './ShiftFields.tsx';
import { hoursOf } from './year-days.ts';

interface Props {
  hours: OfficeHours;
  onHours: (hours: OfficeHours) => void;
}

/** The shifts of a working day, and those of the weekdays that have their own. */
export function OfficeHoursFields({ hours, onHours }: Props) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  return (
    <>
      <ShiftFields
        legend={t('officeHours.profile.everyDay')}
        shifts={hours.shifts}
        onShifts={(shifts) => onHours({ ...hours, shifts })}
      />
      <p className="quiet small num">
        {t('officeHours.profile.aDay', { hours: hoursOf(minutesOf(hours.shifts), locale) })}
      </p>
      <fieldset>
        <legend className="field-label">{t('officeHours.profile.own')}</legend>
        <div className="row weekday-choices">
          {workingWeekdays.map((weekday) => (
            <label key={weekday} className="choice">
              <input
                type="checkbox"
                checked={hours.byWeekday?.[weekday] !== undefined}
                onChange={(event) =>
                  onHours(withWeekday(hours, weekday, event.target.checked ? hours.shifts : null))
                }
              />
              <span>{weekdayName(Number(weekday), locale)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {Object.entries(hours.byWeekday ?? {}).map(([weekday, shifts]) => (
        <ShiftFields
          key={weekday}
          legend={t('officeHours.profile.ownOf', { day: weekdayName(Number(weekday), locale) })}
          shifts={shifts}
          onShifts={(own) => onHours(withWeekday(hours, weekday, own))}
        />
      ))}
    </>
  );
}
