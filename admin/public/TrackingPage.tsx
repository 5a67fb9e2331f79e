import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { getJson, ProblemError } from '../app/http.ts';
import { localized, type LocalizedText } from '../app/locale.ts';
import '../deadline/deadline.css';
import { LedgerTable } from '../deadline/LedgerTable.tsx';
import { WhySentences } from '../deadline/WhySentences.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { AskCard } from './AskCard.tsx';
import { NoticesCard } from './NoticesCard.tsx';
import { RatingCard } from './RatingCard.tsx';
import { SupplementedCard } from './SupplementedCard.tsx';
import type { Tracking } from './tracking.ts';
import { WhenCard } from './WhenCard.tsx';

/** Where my dossier is, when it will be ready, why then, and what is asked of me: in that order. */
export function TrackingPage() {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const { token = '' } = useParams();
  const [justSent, setJustSent] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['tracking', token, locale],
    queryFn: ({ signal }) => getJson<Tracking>(`/public/dossiers/${encodeURIComponent(token)}`, signal),
    refetchInterval: 15_000,
    retry: (count, failure) => !(failure instanceof ProblemError) && count < 2,
  });
  if (error && !data) {
    return error instanceof ProblemError && error.status === 404 ? (
      <NotFound />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  }
  if (!data) return <ListSkeleton rows={5} />;
  return (
    <article className="stack">
      <section className="public-card">
        <p className="quiet">{procedureName(data.procedure, locale)}</p>
        <h1>{t(`public.status.${data.status}`)}</h1>
        <dl className="public-facts">
          <dt>{t('dossier.code')}</dt>
          <dd className="num">{data.code ?? t('dossier.noCode')}</dd>
          <dt>{t('dossier.applicant')}</dt>
          <dd>{data.applicantMasked}</dd>
        </dl>
        {data.receipt && (
          <a
            className="btn large wide receipt-link"
            href={`/api/public/dossiers/${encodeURIComponent(token)}/receipt.pdf`}
            target="_blank"
            rel="noopener"
          >
            {t('public.receipt')}
          </a>
        )}
      </section>
      {isAtWork(data) && data.supplementAnsweredAt && (
        <SupplementedCard at={data.supplementAnsweredAt} justSent={justSent} />
      )}
      {data.asks.map((ask) => (
        <AskCard
          key={ask.kind}
          ask={ask}
          token={token}
          onDone={() => {
            setJustSent(ask.kind === 'supplement');
            void refetch();
          }}
        />
      ))}
      <WhenCard data={data} />
      {data.status === 'returned' && (
        <RatingCard token={token} rated={data.rated} onDone={() => void refetch()} />
      )}
      <NoticesCard notices={data.notices} />
      <Steps steps={data.steps} />
      {data.sentences.length > 0 && <WhyCard data={data} />}
    </article>
  );
}

/** The office has the dossier in its hands: what came in last is worth a word, and nothing more is asked. */
function isAtWork({ status, asks }: Tracking): boolean {
  const atWork = ['awaitingIntake', 'received', 'processing'].includes(status);
  return atWork && !asks.some(({ kind }) => kind === 'supplement');
}

function procedureName(procedure: Tracking['procedure'], locale: string): string {
  if (procedure && typeof procedure === 'object' && 'name' in procedure)
    return localized(procedure.name, locale);
  return localized(procedure as LocalizedText, locale);
}

/** Why this date, the whole answer first; every day of it behind one more tap. */
function WhyCard({ data }: { data: Tracking }) {
  const t = useTranslate();
  return (
    <section className="public-card">
      <h2>{t('public.why')}</h2>
      <WhySentences lines={data.sentences} />
      {data.why.length > 0 && (
        <details className="why-public">
          <summary>{t('public.whyDays')}</summary>
          <LedgerTable lines={data.why} />
        </details>
      )}
    </section>
  );
}

function Steps({ steps }: { steps: Tracking['steps'] }) {
  const t = useTranslate();
  if (!steps || steps.length === 0) return null;
  return (
    <section className="public-card">
      <h2>{t('public.steps')}</h2>
      <ol className="public-steps">
        {steps.map((step, index) => (
          <li key={`${step.name}${index}`} className={step.state}>
            <span className="step-dot" aria-hidden />
            <span>
              {step.name}
              <span className="quiet small block">{t(`public.step.${step.state}`, { _: '' })}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function NotFound() {
  const t = useTranslate();
  return (
    <section className="public-card stack">
      <h1>{t('public.notFound')}</h1>
      <p>{t('public.notFoundText')}</p>
      <Link className="btn large" to="/tra-cuu">
        {t('public.tryAgain')}
      </Link>
    </section>
  );
}
