import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { localized } from '../app/locale.ts';
import { useOfficeNow } from '../app/office-clock.ts';
import { formatDay, partsOf } from '../kit/format-moment.ts';
import { assignmentPeriods } from './agency-assignments.ts';
import { AssignmentDialog } from './AssignmentDialog.tsx';
import type { Agency, CalendarContent } from './calendar-answers.ts';
import type { CalendarEditing } from './calendar-editing.ts';
import { periodWords } from './period-words.ts';
import { periodOn } from './periods.ts';

interface Props {
  /** As it is, or as it would be. */
  shown: CalendarContent;
  agencies: readonly Agency[];
  /** Without it the hours are read, not changed. */
  editing?: CalendarEditing;
}

/** Which agency works by which hours since when: at its counter, and for its deadlines. */
export function AgencyHours({ shown, agencies, editing }: Props) {
  const t = useTranslate();
  const [opened, setOpened] = useState<{ agency: Agency; from: string | null }>();
  return (
    <section className="panel" aria-label={t('calendars.agencyHours')}>
      <header>
        <h2>{t('calendars.agencyHours')}</h2>
      </header>
      {agencies.map((agency) => (
        <div key={agency.id} className="agency-block">
          <div className="row">
            <h3 className="grow">{agency.name}</h3>
            {editing && (
              <button
                type="button"
                className="btn slim no-print"
                aria-label={t('officeHours.assignment.fromNamed', { agency: agency.name })}
                onClick={() => setOpened({ agency, from: null })}
              >
                {t('officeHours.assignment.fromDay')}
              </button>
            )}
          </div>
          <Periods
            shown={shown}
            agency={agency}
            onOpen={editing && ((from) => setOpened({ agency, from }))}
          />
        </div>
      ))}
      {editing && opened && (
        <AssignmentDialog {...opened} shown={shown} editing={editing} onClose={() => setOpened(undefined)} />
      )}
    </section>
  );
}

interface PeriodsProps {
  shown: CalendarContent;
  agency: Agency;
  onOpen?: (from: string) => void;
}

function Periods({ shown, agency, onOpen }: PeriodsProps) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const periods = assignmentPeriods(shown, agency);
  const now = periodOn(periods, partsOf(useOfficeNow()).day);
  const nameOf = (id: string) => {
    const profile = shown.profiles.find((one) => one.id === id);
    return profile ? t('calendars.profileNamed', { id, name: localized(profile.name, locale) }) : id;
  };
  return (
    <ul className="period-list" aria-label={agency.name}>
      {Object.entries(periods)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([from, { counterHours, deadlineCalendar }]) => (
          <li key={from}>
            <span className="num period-days">
              {periodWords(periods, from, { locale, t })}
              {from === now && <span className="badge good">{t('readings.now')}</span>}
            </span>
            <span className="grow">
              <span className="block">
                <span className="quiet">{t('officeHours.assignment.counterHours')}:</span>{' '}
                {nameOf(counterHours)}
              </span>
              <span className="block">
                <span className="quiet">{t('officeHours.assignment.deadlineCalendar')}:</span>{' '}
                {nameOf(deadlineCalendar)}
              </span>
            </span>
            {onOpen && (
              <button
                type="button"
                className="btn slim no-print"
                aria-label={t('officeHours.period.changeNamed', {
                  name: agency.name,
                  from: formatDay(from, locale),
                })}
                onClick={() => onOpen(from)}
              >
                {t('officeHours.period.change')}
              </button>
            )}
          </li>
        ))}
    </ul>
  );
}
