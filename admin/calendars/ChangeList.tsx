import Undo from '@mui/icons-material/UndoOutlined';
import { useLocaleState, useTranslate } from 'react-admin';
import { localized } from '../app/locale.ts';
import { formatDay } from '../kit/format-moment.ts';
import type { Agency, CalendarChanges, Proposal } from './calendar-answers.ts';
import type { ChangeItem } from './change-items.ts';

interface Props {
  proposal: Proposal;
  items: readonly ChangeItem[];
  agencies: readonly Agency[];
  canUndo: boolean;
  onUndo: () => void;
  onRemove: (changes: CalendarChanges) => void;
  onLook: (date: string) => void;
}

/** What the proposal changes, item by item; each can be left out again, and the last step undone. */
export function ChangeList({ proposal, items, agencies, canUndo, onUndo, onRemove, onLook }: Props) {
  const t = useTranslate();
  const words = useWords(agencies);
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

function useWords(agencies: readonly Agency[]) {
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
  return {
    date: (item: ChangeItem): string => formatDay(item.date, locale),
    text: (item: ChangeItem): string => {
      const agency = agencies.find(({ id }) => item.key === `agency ${id}`)?.name ?? '';
      return t(`calendars.change.${item.text}`, {
        name: localized(item.name, locale),
        more: more(item),
        agency,
      });
    },
  };
}
