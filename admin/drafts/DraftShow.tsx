import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import { useGetOne, useLocaleState, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { getJson } from '../app/http.ts';
import { localized } from '../app/locale.ts';
import { useHasRole } from '../app/use-session.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { formatMoment } from '../kit/format-moment.ts';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { ChangesPanel } from './ChangesPanel.tsx';
import type { Draft, DraftChanges, DraftProblem } from './draft.ts';
import { ProblemsBadge } from './ProblemsBadge.tsx';
import { PublishPanel } from './PublishPanel.tsx';

const Diagram = lazy(() => import('../dossiers/Diagram.tsx'));

type DraftRecord = Draft & { bpmn: string };

/** One draft before it becomes law of the house: what is wrong, what changes, who answers for it. */
export default function DraftShow() {
  const t = useTranslate();
  const { id = '' } = useParams();
  const [locale] = useLocaleState();
  const designer = useHasRole('designer');
  const {
    data: draft,
    error,
    refetch,
  } = useGetOne<DraftRecord>('drafts', { id }, { refetchOnMount: 'always' });
  const problems = useQuery({
    queryKey: ['draft-problems', id, draft?.revision, locale],
    queryFn: ({ signal }) => getJson<DraftProblem[]>(`/drafts/${id}/problems`, signal),
    enabled: draft !== undefined,
    staleTime: 30_000,
  });
  const changes = useQuery({
    queryKey: ['draft-changes', id, draft?.revision],
    queryFn: ({ signal }) => getJson<DraftChanges>(`/drafts/${id}/changes`, signal),
    enabled: draft !== undefined,
    staleTime: 30_000,
    retry: false,
  });
  if (error && !draft) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!draft) return <ListSkeleton />;
  const found = problems.data ?? [];
  const errors = found.filter((problem) => problem.severity === 'error').length;
  const current = {
    ...draft,
    problems: problems.data ? { errors, warnings: found.length - errors } : draft.problems,
  };
  return (
    <div className="stack">
      <div className="page-head" style={{ paddingBottom: 0 }}>
        <h1>{localized(draft.name, locale) || draft.slug}</h1>
        <ProblemsBadge draft={current} />
        {designer && (
          <a className="btn" href={`/thiet-ke/?draft=${draft.id}`}>
            {t('draft.openDesigner')}
          </a>
        )}
      </div>
      <p className="quiet">
        {t('draft.editedBy', {
          name: draft.lastEditor?.name ?? '',
          date: formatMoment(draft.updatedAt, locale),
        })}{' '}
        · {t('draft.revisionNumber', { n: draft.revision })}
      </p>
      <PublishPanel draft={current} running={changes.data?.runningDossiers ?? 0} />
      <ProblemsPanel problems={found} />
      {changes.data && <ChangesPanel changes={changes.data} />}
      <section className="panel">
        <header>
          <h2>{t('procedure.diagram')}</h2>
        </header>
        <Suspense fallback={<span className="skeleton" />}>
          {draft.bpmn ? (
            <DraftDiagram bpmn={draft.bpmn} changes={changes.data} />
          ) : (
            <span className="skeleton" />
          )}
        </Suspense>
      </section>
    </div>
  );
}

function DraftDiagram({ bpmn, changes }: { bpmn: string; changes: DraftChanges | undefined }) {
  const source = useMemo(() => {
    const touched = [...(changes?.added ?? []), ...(changes?.changed ?? [])];
    return { bpmn, activeElements: touched.map(({ elementId }) => elementId) };
  }, [bpmn, changes]);
  return <Diagram source={source} height={420} navigable />;
}

function ProblemsPanel({ problems }: { problems: DraftProblem[] }) {
  const t = useTranslate();
  if (problems.length === 0) return null;
  return (
    <section className="panel">
      <header>
        <h2>{t('draft.problems')}</h2>
      </header>
      <ul className="doc-list">
        {problems.map((problem) => (
          <li key={`${problem.rule}${problem.elementId}${problem.message}`}>
            <span className={`badge ${problem.severity === 'error' ? 'late' : 'soon'}`}>
              {t(`draft.severity.${problem.severity}`, { _: problem.severity })}
            </span>
            <span className="grow">{problem.message}</span>
            <span className="quiet small num">{problem.elementId}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
