import { useQuery } from '@tanstack/react-query';
import { useGetOne, useLocaleState, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { getJson } from '../app/http.ts';
import { ClockAccount } from '../deadline/ClockAccount.tsx';
import '../deadline/deadline.css';
import type { DossierLedger } from '../deadline/ledger.ts';
import { PauseTable } from '../deadline/PauseTable.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { formatMoment } from '../kit/format-moment.ts';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { ClockChips } from './ClockChips.tsx';
import './dossiers.css';
import type { Dossier } from './dossier.ts';

/** "Vì sao ngày này?": both clocks in sentences and day by day, to be read with the citizen at the counter. */
export default function LedgerPage() {
  const t = useTranslate();
  const { id = '' } = useParams();
  const [locale] = useLocaleState();
  const { data: dossier } = useGetOne<Dossier>('dossiers', { id });
  const { data, error, refetch } = useQuery({
    queryKey: ['ledger', id, locale],
    queryFn: ({ signal }) => getJson<DossierLedger>(`/dossiers/${id}/ledger`, signal),
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || !dossier) return <ListSkeleton />;
  return (
    <div className="stack why-page">
      <div className="page-head" style={{ paddingBottom: 0 }}>
        <h1>
          {t('deadline.ledgerTitle')} <span className="num quiet">{dossier.code}</span>
        </h1>
        <button type="button" className="btn no-print" onClick={() => window.print()}>
          {t('action.print')}
        </button>
        <Link className="btn no-print" to={`/dossiers/${id}/show`}>
          {t('action.back')}
        </Link>
      </div>
      <ClockChips dossier={dossier} />
      <Dates data={data} dossier={dossier} />
      <div className="clock-accounts">
        <ClockAccount clock="committed" data={data} />
        <ClockAccount clock="statutory" data={data} />
      </div>
      {data.pauses.length > 0 && (
        <section className="panel">
          <header>
            <h2>{t('deadline.pause.title')}</h2>
          </header>
          <div
            className="panel-body scroll-x"
            tabIndex={0}
            role="group"
            aria-label={t('deadline.pause.title')}
          >
            <PauseTable pauses={data.pauses} />
          </div>
        </section>
      )}
    </div>
  );
}

/** Received, recorded, promised first and promised now: the figures on the receipt beside those of today. */
function Dates({ data, dossier }: { data: DossierLedger; dossier: Dossier }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const late = dossier.recordedAt !== null && dossier.recordedAt !== dossier.receivedAt;
  const facts: [key: string, value: string | null | undefined][] = [
    ['receivedAt', data.receivedAt],
    ['recordedAt', late ? dossier.recordedAt : null],
    ['firstDueAt', dossier.firstDueAt],
    ['newDueAt', data.apology?.newDueAt],
    ['statutoryDueAt', data.statutory.dueAt],
  ];
  return (
    <dl className="panel panel-body head-facts">
      {facts.map(
        ([key, value]) =>
          value && (
            <div key={key}>
              <dt className="quiet small">{t(`deadline.fact.${key}`)}</dt>
              <dd className="num">{formatMoment(value, locale)}</dd>
            </div>
          ),
      )}
      {data.calendar.version !== undefined && (
        <div>
          <dt className="quiet small">{t('deadline.fact.calendar')}</dt>
          <dd className="num">
            {t('deadline.fact.calendarVersion', { id: data.calendar.id, n: data.calendar.version })}
          </dd>
        </div>
      )}
    </dl>
  );
}
