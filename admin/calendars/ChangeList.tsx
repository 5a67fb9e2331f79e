import Undo from '@mui/icons-material/UndoOutlined';
import { useLocaleState, useTranslate } from 'react-admin';
import type { HoursProfile } from '#engine/deadline/calendar-data.ts';
import { localized } from '../app/locale.ts';
import { formatDay } from '../kit/format-moment.ts';
import type { Agency, CalendarChanges, Proposal } from './calendar-answers.ts';
import type { ChangeItem } from './change-item.ts';
import { officeHoursWords } from './office-hours.ts';

interface Props {
  proposal: Proposal;
  items: readonly ChangeItem[];
  agencies: readonly Agency[];
  /** Office hours as they would be. */
  profiles: readonly HoursProfile[];
  canUndo: boolean;
  onUndo: () => void;
  onRemove: (changes: CalendarChanges) => void;
  onLook: (date: string) => void;
}

/** What the proposal changes, item by item; each can be left out again, and the last step undone. */
export function ChangeList({
  proposal,
  items,
  agencies,
  profiles,
  canUndo,
  onUndo,
  onRemove,
  onLook,
}: Props) {
  const t = useTranslate();
  const words = useWords(agencies, profiles);
  return (
    <section className="panel">
      <header>
        <h2>{t('calendars.changes', { smart_count: items.length })}</h2>
        {proposal.may.edit && (
          <button type="button" className="btn slim" disabled={!canUndo} onClick={onUndo}>
            <Undo aria-hidden />
            {t('calendars.undo')}
          </button>
        )}
      </header>
      {items.length === 0 ? (
        <p className="panel-body quiet">{t('calendars.changesNone')}</p>
      ) : (
        <ul className="change-list">
          {items.map((item) => (
            <li key={item.key}>
              <button type="button" className="link num" onClick={() => onLook(item.date)}>
                {words.date(item)}
              </button>
              <span className="grow">{words.text(item)}</span>
              {proposal.may.edit && items.length > 1 && (
                <button
                  type="button"
                  className="btn slim"
                  aria-label={t('calendars.leaveOutNamed', { change: words.text(item) })}
                  onClick={() => onRemove(item.without)}
                >
                  {t('calendars.leaveOut')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function useWords(agencies: readonly Agency[], profiles: readonly HoursProfile[]) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const moment = (at: string | undefined): string =>
    at ? `${at.slice(11, 16)} ${at.slice(0, 10).split('-').reverse().join('/')}` : '';
  const more = (item: ChangeItem): string => {
    if (item.text.startsWith('closures')) {
      const [from, to] = (item.more ?? '').split(' ');
      return `${moment(from)} – ${moment(to)}`;
    }
    if (item.text.startsWith('swapInDays')) return formatDay(item.more, locale);
    return item.more ?? '';
  };
  const profileName = (id: string | undefined): string => {
    const profile = profiles.find((one) => one.id === id);
    return profile ? t('calendars.profileNamed', { id, name: localized(profile.name, locale) }) : (id ?? '');
  };
  return {
    date: (item: ChangeItem): string => formatDay(item.date, locale),
    text: (item: ChangeItem): string => {
      return t(`calendars.change.${item.text}`, {
        name: localized(item.name, locale),
        more: more(item),
        hours: item.hours ? officeHoursWords(item.hours, locale) : '',
        agency: agencies.find(({ id }) => id === item.agencyId)?.name ?? '',
        counter: profileName(item.assignment?.counterHours),
        deadline: profileName(item.assignment?.deadlineCalendar),
      });
    },
  };
}
