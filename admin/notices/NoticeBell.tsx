import Notifications from '@mui/icons-material/NotificationsOutlined';
import Popover from '@mui/material/Popover';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { getJson } from '../app/http.ts';
import '../lateness/lateness.css';
import { NoticePanel } from './NoticePanel.tsx';

/** The bell in the bar with how many are unread; opens the notices of those who may see them. */
export function NoticeBell() {
  const t = useTranslate();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const { data } = useQuery({
    queryKey: ['notices', 'counts'],
    queryFn: ({ signal }) => getJson<{ unread: number }>('/notices/counts', signal),
    refetchInterval: 10_000,
    retry: false,
  });
  const unread = data?.unread ?? 0;
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className="icon-btn bell"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={unread > 0 ? t('notices.bellCount', { smart_count: unread }) : t('notices.bell')}
        onClick={() => setOpen(true)}
      >
        <Notifications aria-hidden />
        {unread > 0 && (
          <span className="bell-count num" aria-hidden>
            {unread >= 99 ? '99+' : unread}
          </span>
        )}
      </button>
      <Popover
        open={open}
        anchorEl={anchor.current}
        onClose={() => setOpen(false)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t('notices.title') } }}
      >
        <NoticePanel onClose={() => setOpen(false)} unread={unread} />
      </Popover>
    </>
  );
}
