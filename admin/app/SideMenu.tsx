import AccountTree from '@mui/icons-material/AccountTreeOutlined';
import AppRegistration from '@mui/icons-material/AppRegistrationOutlined';
import CalendarMonth from '@mui/icons-material/CalendarMonthOutlined';
import Draw from '@mui/icons-material/DrawOutlined';
import EditNote from '@mui/icons-material/EditNoteOutlined';
import Folder from '@mui/icons-material/FolderOutlined';
import Gavel from '@mui/icons-material/GavelOutlined';
import Gesture from '@mui/icons-material/GestureOutlined';
import Group from '@mui/icons-material/GroupOutlined';
import HistoryEdu from '@mui/icons-material/HistoryEduOutlined';
import HourglassEmpty from '@mui/icons-material/HourglassEmptyOutlined';
import Alarm from '@mui/icons-material/AlarmOutlined';
import AlarmAdd from '@mui/icons-material/AlarmAddOutlined';
import Inbox from '@mui/icons-material/InboxOutlined';
import MenuBook from '@mui/icons-material/MenuBookOutlined';
import Payments from '@mui/icons-material/PaymentsOutlined';
import PublishedWithChanges from '@mui/icons-material/PublishedWithChangesOutlined';
import type { ComponentType } from 'react';
import { useTranslate } from 'react-admin';
import { NavLink } from 'react-router-dom';
import { visibleItems, type MenuItem } from './menu-items.ts';
import { useCounts } from './use-counts.ts';
import { useSession } from './use-session.ts';

const icons: Record<string, ComponentType> = {
  inbox: Inbox,
  signing: Draw,
  intake: AppRegistration,
  waiting: HourglassEmpty,
  dossiers: Folder,
  logbook: MenuBook,
  fees: Payments,
  lateness: Alarm,
  latenessSettings: AlarmAdd,
  procedures: AccountTree,
  designer: EditNote,
  drafts: PublishedWithChanges,
  law: Gavel,
  calendars: CalendarMonth,
  people: Group,
  mandates: Gesture,
  journal: HistoryEdu,
};

const groups = ['work', 'procedures', 'keeping'] as const;

/** The office's menu: only what this person may do, with the numbers that call for work. */
export function SideMenu() {
  const t = useTranslate();
  const items = useItems();
  return (
    <nav className="menu" aria-label={t('menu.label')}>
      {groups.map((group) => {
        const inGroup = items.filter((item) => item.group === group);
        if (inGroup.length === 0) return null;
        return (
          <div key={group}>
            {group !== 'work' && <div className="group">{t(`menu.group.${group}`)}</div>}
            {inGroup.map((item) => (
              <Entry key={item.key} item={item} />
            ))}
          </div>
        );
      })}
    </nav>
  );
}

/** The same on a phone, at the thumb: the first four. */
export function BottomMenu() {
  const t = useTranslate();
  const items = useItems().filter((item) => !item.external);
  return (
    <nav className="bottom-menu" aria-label={t('menu.label')}>
      {items.slice(0, 4).map((item) => (
        <Entry key={item.key} item={item} />
      ))}
    </nav>
  );
}

function useItems(): MenuItem[] {
  return visibleItems(useSession()?.user.roles ?? []);
}

function Entry({ item }: { item: MenuItem }) {
  const t = useTranslate();
  const counts = useCounts();
  const Icon = icons[item.key] ?? Folder;
  const count = item.count ? counts[item.count] : undefined;
  const body = (
    <>
      <Icon aria-hidden />
      <span className="label">{t(`menu.${item.key}`)}</span>
      {count ? <span className="count">{count >= 99 ? '99+' : count}</span> : null}
    </>
  );
  return item.external ? (
    <a href={item.to}>{body}</a>
  ) : (
    <NavLink to={item.to} end={item.to === '/intake' || item.to === '/lateness'}>
      {body}
    </NavLink>
  );
}
