import { useCallback, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { useOfficeNow } from '../app/office-clock.ts';
import { useSession } from '../app/use-session.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { partsOf } from '../kit/format-moment.ts';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import type { Agency, CalendarVersion, Proposal } from './calendar-answers.ts';
import { AgencyHours } from './AgencyHours.tsx';
import type { CalendarEditing } from './calendar-editing.ts';
import { changeItems } from './change-items.ts';
import { changedContent } from './changed-content.ts';
import { ChangeList } from './ChangeList.tsx';
import { DecisionPanel } from './DecisionPanel.tsx';
import { EffectsPanel } from './EffectsPanel.tsx';
import { HoursPanel } from './HoursPanel.tsx';
import { ProposalHead } from './ProposalHead.tsx';
import { ProposalProgress } from './ProposalProgress.tsx';
import { ProposalYear } from './ProposalYear.tsx';
import { useProposal } from './use-proposal.ts';
import { useAgencies, useInForce } from './use-year.ts';
import type { YearChoice } from './YearBar.tsx';

/** One proposed change of the calendar: what, why, whose dates it would move, and the second person's decision. */
export default function ProposalPage() {
  const { id = '' } = useParams();
  const editor = useProposal(id);
  const inForce = useInForce();
  const agencies = useAgencies();
  const agencyId = useSession()?.user.agencyId;
  const failed = editor.query.error ?? inForce.error ?? agencies.error;
  if (failed) return <ErrorState error={failed} onRetry={() => void editor.query.refetch()} />;
  if (!editor.query.data || !inForce.data || !agencies.data || agencyId === undefined) {
    return <ListSkeleton rows={10} />;
  }
  return (
    <ProposalView
      key={id}
      proposal={editor.query.data}
      editor={editor}
      content={inForce.data}
      agencies={agencies.data}
      agencyId={agencyId}
    />
  );
}

interface Props {
  proposal: Proposal;
  editor: ReturnType<typeof useProposal>;
  content: CalendarVersion;
  agencies: Agency[];
  agencyId: string;
}

function ProposalView({ proposal, editor, content, agencies, agencyId }: Props) {
  const t = useTranslate();
  const items = useMemo(
    () => changeItems(content, proposal.changes, agencies),
    [content, proposal.changes, agencies],
  );
  const next = useMemo(() => changedContent(content, proposal.changes), [content, proposal.changes]);
  const editing: CalendarEditing = { content, changes: proposal.changes, onSave: editor.change };
  const today = partsOf(useOfficeNow()).day;
  const first = items[0]?.date || today;
  const mine = agencies.find((agency) => agency.id === agencyId);
  const [choice, setChoice] = useState<YearChoice>({
    year: Number(first.slice(0, 4)),
    calendar: mine?.calendar ?? content.profiles[0]?.id ?? '',
    agencyId: mine?.id ?? '',
  });
  const [date, setDate] = useState(first);
  const look = useCallback((to: string) => {
    setDate(to);
    setChoice((before) => ({ ...before, year: Number(to.slice(0, 4)) }));
  }, []);
  return (
    <div className="stack calendars">
      <nav className="small no-print" aria-label={t('calendars.where')}>
        <Link to="/calendars">{t('calendars.title')}</Link>
      </nav>
      <ProposalHead proposal={proposal} editor={editor} />
      <ProposalProgress proposal={proposal} />
      <div className="proposal-top">
        <ChangeList
          proposal={proposal}
          items={items}
          agencies={agencies}
          profiles={next.profiles}
          canUndo={editor.canUndo}
          onUndo={() => void editor.undo().catch(() => undefined)}
          onRemove={(changes) => void editor.change(changes).catch(() => undefined)}
          onLook={look}
        />
        <DecisionPanel proposal={proposal} onDone={editor.take} />
      </div>
      <EffectsPanel proposal={proposal} onCounted={editor.take} />
      <ProposalYear
        proposal={proposal}
        content={content}
        agencies={agencies}
        choice={choice}
        date={date}
        onChoice={setChoice}
        onLook={setDate}
        onTurn={look}
        onChange={editor.change}
      />
      {proposal.may.edit && (
        <>
          <AgencyHours shown={next} agencies={agencies} editing={editing} />
          <HoursPanel shown={next} editing={editing} />
        </>
      )}
    </div>
  );
}
