import { useMediaQuery } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { widths } from '../app/tokens.ts';
import { useSession } from '../app/use-session.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { Pager } from '../kit/Pager.tsx';
import { useRowCursor } from '../kit/use-row-cursor.ts';
import './inbox.css';
import { DraftStrip } from '../lateness/DraftStrip.tsx';
import { InboxCards } from './InboxCards.tsx';
import { InboxTable } from './InboxTable.tsx';
import { InboxTabs } from './InboxTabs.tsx';
import { PreviewPane } from './PreviewPane.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import type { Task } from './task.ts';
import { inboxTabs, isFree, isMine, type InboxTab } from './task-predicates.ts';
import { useInbox } from './use-inbox.ts';
import { useTaskActs } from './use-task-acts.ts';

/** Chờ xử lý: the day's work in the order of its ends. */
export default function InboxList() {
  const t = useTranslate();
  const navigate = useNavigate();
  const userId = useSession()?.user.id;
  const [params, setParams] = useSearchParams();
  const tab = inboxTabs.find((name) => name === params.get('tab')) ?? 'mine';
  const inbox = useInbox(tab);
  const { claim } = useTaskActs();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const phone = useMediaQuery(`(max-width:${widths.phone - 1}px)`);
  const wide = useMediaQuery(`(min-width:${widths.preview}px)`);

  const open = (task: Task) => void navigate(`/dossiers/${task.dossierId}/show`);
  const toggle = (task: Task) => setSelected((before) => toggled(before, task.id));
  const { cursor, setCursor } = useRowCursor(inbox.rows, {
    Enter: open,
    x: toggle,
    c: (task) => isFree(task) && claim.mutate(task),
    e: (task) => isMine(task, userId) && open(task),
    s: (task) => void navigate(`/dossiers/${task.dossierId}/show#sign`),
  });
  const chosen = inbox.rows.filter((task) => selected.has(task.id));
  const pick = (task: Task) => (wide && cursor?.id !== task.id ? setCursor(task.id) : open(task));
  const claimOne = (task: Task) => claim.mutate(task);

  return (
    <>
      <div className="page-head">
        <h1>{t('inbox.title')}</h1>
        {inbox.isError && inbox.data && <span className="badge soon">{t('inbox.stale')}</span>}
      </div>
      <InboxTabs tab={tab} onTab={(next: InboxTab) => setParams(next === 'mine' ? {} : { tab: next })} />
      <DraftStrip />
      {chosen.length > 0 && <SelectionBar tasks={chosen} onClear={() => setSelected(new Set())} />}
      <div className={wide ? 'inbox-split' : undefined}>
        <InboxBody inbox={inbox} tab={tab}>
          {phone ? (
            <InboxCards tasks={inbox.rows} userId={userId} onClaim={claimOne} />
          ) : (
            <div className="panel inbox-panel">
              <InboxTable
                tasks={inbox.rows}
                cursorId={cursor?.id ?? (wide ? (inbox.rows[0]?.id ?? null) : null)}
                selected={selected}
                onOpen={pick}
                onSelect={toggle}
                onClaim={claimOne}
              />
              <Pager page={inbox.page} perPage={inbox.perPage} total={inbox.total} onPage={inbox.setPage} />
            </div>
          )}
        </InboxBody>
        {wide && inbox.rows.length > 0 && <PreviewPane task={cursor ?? inbox.rows[0]!} />}
      </div>
    </>
  );
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(before);
  if (!next.delete(id)) next.add(id);
  return next;
}

interface BodyProps {
  inbox: ReturnType<typeof useInbox>;
  tab: InboxTab;
  children: React.ReactNode;
}

/** Loading, broken, empty, or the rows. Rows once shown stay while the connection is away. */
function InboxBody({ inbox, tab, children }: BodyProps) {
  const t = useTranslate();
  if (!inbox.data && inbox.isError) {
    return <ErrorState error={inbox.error} onRetry={() => void inbox.refetch()} />;
  }
  if (!inbox.data) return <ListSkeleton />;
  if (inbox.rows.length === 0) {
    return (
      <div className="panel">
        <EmptyState title={t(`inbox.empty.${tab}.title`)}>{t(`inbox.empty.${tab}.text`)}</EmptyState>
      </div>
    );
  }
  return children;
}
