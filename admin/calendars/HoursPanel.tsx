import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import type { HoursProfile } from '#engine/deadline/calendar-data.ts';
import { localized } from '../app/locale.ts';
import { useOfficeNow } from '../app/office-clock.ts';
import { formatDay, partsOf } from '../kit/format-moment.ts';
import type { CalendarContent } from './calendar-answers.ts';
import type { CalendarEditing } from './calendar-editing.ts';
import { HoursDialog } from './HoursDialog.tsx';
import { freeProfileId, officeHoursWords } from './office-hours.ts';
import { periodWords } from './period-words.ts';
import { periodOn } from './periods.ts';

interface Props {
  /** As it is, or as it would be. */
  shown: CalendarContent;
  /** Without it the hours are read, not changed. */
  editing?: CalendarEditing;
}

interface Opened {
  profile: HoursProfile;
  from: string | null;
  isNew?: boolean;
}

/** Khung giờ làm việc: which shifts hold from when to when; hours that hold from the beginning have no first day. */
export function HoursPanel({ shown, editing }: Props) {
  const t = useTranslate();
  const [opened, setOpened] = useState<Opened>();
  const add = (to: CalendarEditing) => {
    const id = freeProfileId(to.content, to.changes);
    setOpened({ profile: { id, name: { vi: '', en: '' }, hours: {} }, from: null, isNew: true });
  };
  return (
    <section className="panel" aria-label={t('officeHours.profile.panel')}>
      <header>
        <h2>{t('officeHours.profile.panel')}</h2>
        {editing && (
          <button type="button" className="btn slim no-print" onClick={() => add(editing)}>
            {t('officeHours.profile.add')}
          </button>
        )}
      </header>
      {shown.profiles.map((profile) => (
        <ProfileHours key={profile.id} profile={profile} onOpen={editing && setOpened} />
      ))}
      {editing && opened && (
        <HoursDialog {...opened} editing={editing} onClose={() => setOpened(undefined)} />
      )}
    </section>
  );
}

function ProfileHours({ profile, onOpen }: { profile: HoursProfile; onOpen?: (opened: Opened) => void }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const now = periodOn(profile.hours, partsOf(useOfficeNow()).day);
  const name = t('calendars.profileNamed', { id: profile.id, name: localized(profile.name, locale) });
  const days = Object.keys(profile.hours).sort();
  return (
    <div className="agency-block">
      <div className="row">
        <h3 className="grow">{name}</h3>
        {onOpen && (
          <button
            type="button"
            className="btn slim no-print"
            aria-label={t('officeHours.profile.fromNamed', { id: profile.id })}
            onClick={() => onOpen({ profile, from: null })}
          >
            {t('officeHours.profile.from')}
          </button>
        )}
      </div>
      <ul className="period-list" aria-label={name}>
        {days.map((from) => (
          <li key={from}>
            <span className="num period-days">
              {periodWords(profile.hours, from, { locale, t })}
              {from === now && <span className="badge good">{t('readings.now')}</span>}
            </span>
            <span className="num grow">{officeHoursWords(profile.hours[from]!, locale)}</span>
            {onOpen && (
              <button
                type="button"
                className="btn slim no-print"
                aria-label={t('officeHours.period.changeNamed', { name, from: formatDay(from, locale) })}
                onClick={() => onOpen({ profile, from })}
              >
                {t('officeHours.period.change')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
