import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { useNavigate, useParams } from 'react-router-dom';
import { getJson, postJson } from '../app/http.ts';
import { localized } from '../app/locale.ts';
import { useHasRole } from '../app/use-session.ts';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { formatMoney } from '../kit/format-money.ts';
import { formatShort } from '../kit/format-moment.ts';
import { useAct } from '../kit/use-act.ts';
import type { Procedure, ProcedureVersion } from './procedure.ts';
import { TermWords } from './TermWords.tsx';
import { useProcedure } from './use-procedure.ts';

const Diagram = lazy(() => import('../dossiers/Diagram.tsx'));

/** One procedure: its times, papers and fees, its diagram, and every version it has had. */
export default function ProcedureShow() {
  const t = useTranslate();
  const { id = '' } = useParams();
  const [locale] = useLocaleState();
  const procedure = useProcedure(id);
  if (!procedure) return <ListSkeleton />;
  return (
    <div className="stack">
      <div className="page-head" style={{ paddingBottom: 0 }}>
        <h1>{localized(procedure.name, locale)}</h1>
        <DesignButton code={procedure.code} />
      </div>
      <section className="panel panel-body">
        <dl className="facts">
          <dt>{t('procedure.code')}</dt>
          <dd className="num">{procedure.code}</dd>
          <dt>{t('procedure.version')}</dt>
          <dd className="num">{procedure.version}</dd>
          <dt>{t('procedure.committed')}</dt>
          <dd>
            <TermWords term={procedure.committed} />
          </dd>
          <dt>{t('procedure.statutory')}</dt>
          <dd>
            <TermWords term={procedure.statutory} />
          </dd>
          <dt>{t('dossier.fee')}</dt>
          <dd>
            {procedure.fees.map((fee) => (
              <div key={fee.code}>
                {localized(fee.name, locale)}: <span className="num">{formatMoney(fee.amount)}</span>
                {(fee.per ?? fee.perField) && <span className="quiet"> / {t('procedure.each')}</span>}
              </div>
            ))}
            {procedure.fees.length === 0 && t('procedure.free')}
          </dd>
        </dl>
      </section>
      <section className="panel">
        <header>
          <h2>{t('procedure.diagram')}</h2>
        </header>
        <Suspense fallback={<span className="skeleton" />}>
          <ProcedureDiagram code={procedure.code} version={procedure.version} />
        </Suspense>
      </section>
      <Versions code={procedure.code} />
      <Papers procedure={procedure} locale={locale} />
    </div>
  );
}

function ProcedureDiagram({ code, version }: { code: string; version: number }) {
  const { data } = useQuery({
    queryKey: ['procedure-bpmn', code, version],
    queryFn: ({ signal }) => getJson<{ bpmn: string }>(`/procedures/${code}/bpmn?version=${version}`, signal),
  });
  return data ? (
    <Diagram source={{ bpmn: data.bpmn }} height={420} navigable />
  ) : (
    <span className="skeleton" />
  );
}

/** A designer starts a new draft from what is in force. */
function DesignButton({ code }: { code: string }) {
  const t = useTranslate();
  const designer = useHasRole('designer');
  const start = useAct(() => postJson<{ id: string }>(`/drafts/from-procedure/${code}`), {
    onDone: ({ id }) => window.location.assign(`/thiet-ke/?draft=${id}`),
  });
  if (!designer) return null;
  return (
    <button type="button" className="btn" disabled={start.isPending} onClick={() => start.mutate(undefined)}>
      {t('procedure.newDraft')}
    </button>
  );
}

function Versions({ code }: { code: string }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const { data } = useQuery({
    queryKey: ['procedure-versions', code],
    queryFn: ({ signal }) => getJson<ProcedureVersion[]>(`/procedures/${code}/versions`, signal),
    retry: false,
  });
  if (!data) return null;
  return (
    <section className="panel">
      <header>
        <h2>{t('procedure.versions')}</h2>
      </header>
      <div className="scroll-x">
        <table className="register">
          <thead>
            <tr>
              <th scope="col">{t('procedure.version')}</th>
              <th scope="col">{t('procedure.effectiveFrom')}</th>
              <th scope="col">{t('procedure.publishedBy')}</th>
              <th scope="col">{t('procedure.publishedAt')}</th>
              <th scope="col" className="end">
                {t('procedure.running')}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.map((version) => (
              <tr
                key={version.version}
                className={version.draftId ? 'pick' : ''}
                onClick={() => version.draftId && void navigate(`/drafts/${version.draftId}/show`)}
              >
                <td className="num">{version.version}</td>
                <td className="num">{formatShort(version.effectiveFrom)}</td>
                <td>
                  {typeof version.publishedBy === 'string'
                    ? version.publishedBy
                    : (version.publishedBy?.name ?? t('procedure.shipped'))}
                </td>
                <td className="num">{formatShort(version.publishedAt)}</td>
                <td className="num end">{version.runningDossiers}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Papers({ procedure, locale }: { procedure: Procedure; locale: string }) {
  const t = useTranslate();
  return (
    <section className="panel">
      <header>
        <h2>{t('dossier.documents')}</h2>
      </header>
      <ul className="doc-list">
        {procedure.documents.map((document) => (
          <li key={document.code}>
            <div className="grow">
              {localized(document.name, locale)}
              <div className="quiet small">{localized(document.note, locale)}</div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
