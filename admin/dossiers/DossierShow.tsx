import { useGetOne, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { ErrorState } from '../kit/ErrorState.tsx';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import './dossiers.css';
import { ActionPanel } from './ActionPanel.tsx';
import { ContentPanel } from './ContentPanel.tsx';
import type { Dossier } from './dossier.ts';
import { DossierHeader } from './DossierHeader.tsx';
import { DossierNotes } from './DossierNotes.tsx';
import { ForecastPanel } from '../lateness/ForecastPanel.tsx';
import { DiagramPanel } from './DiagramPanel.tsx';
import { DocumentsPanel } from './DocumentsPanel.tsx';
import { ControlSlipPanel } from './papers/ControlSlipPanel.tsx';
import { FeePanel } from './papers/FeePanel.tsx';
import { SlipsPanel } from './slips/SlipsPanel.tsx';
import { StepPanel } from './StepPanel.tsx';
import { Timeline } from './Timeline.tsx';

/** One dossier, whole: where it stands, what may be done now, what it holds, how it came here. */
export default function DossierShow() {
  const t = useTranslate();
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetOne<Dossier>(
    'dossiers',
    { id: decodeURIComponent(id) },
    { refetchInterval: 2_500, retry: 1 },
  );
  if (!data && error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton rows={10} />;
  return (
    <div className="dossier">
      <DossierHeader dossier={data} />
      {error && (
        <div className="badge soon" role="status">
          {t('inbox.stale')}
        </div>
      )}
      <DossierNotes dossier={data} />
      <div className="dossier-grid">
        <div className="stack">
          <StepPanel dossier={data} />
          <ContentPanel dossier={data} />
          <DocumentsPanel dossier={data} />
        </div>
        <div className="stack">
          <ActionPanel dossier={data} />
          <FeePanel dossier={data} />
          <SlipsPanel dossierId={data.id} stamp={slipStampOf(data)} />
          <ForecastPanel dossier={data} />
          <DiagramPanel dossierId={data.id} stamp={stampOf(data)} />
        </div>
      </div>
      {data.receivedAt && <ControlSlipPanel dossierId={data.id} stamp={handsStamp(data)} />}
      <Timeline entries={data.journal ?? []} />
    </div>
  );
}

/** Changes whenever the dossier changed hands: then its control slip is asked for again. */
function handsStamp(dossier: Dossier): string {
  const holders = (dossier.currentTasks ?? []).map((task) => `${task.id}${task.assignee?.id ?? ''}`);
  return `${dossier.status}/${holders.join()}`;
}

/** Changes whenever a paper was issued or printed: then the papers are asked for again. */
function slipStampOf(dossier: Dossier): string {
  const journal = dossier.journal ?? [];
  return String(journal.filter(({ action }) => action.startsWith('slip')).length);
}

/** Changes whenever the dossier moved on in its procedure: then the diagram is asked for again. */
function stampOf(dossier: Dossier): string {
  return `${dossier.status}/${(dossier.currentTasks ?? []).map((task) => task.id).join()}`;
}
