import { useQuery } from '@tanstack/react-query';
import { useGetOne, useLocaleState, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { getJson } from '../app/http.ts';
import type { DossierLedger } from '../deadline/ledger.ts';
import { LedgerTable } from '../deadline/LedgerTable.tsx';
import '../deadline/deadline.css';
import { ErrorState } from '../kit/ErrorState.tsx';
import { formatMoment } from '../kit/format-moment.ts';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { ClockChips } from './ClockChips.tsx';
import type { Dossier } from './dossier.ts';

/** Bảng tính thời hạn: both clocks day by day, to be read with the citizen at the counter. */
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
    <div className="stack">
      <div className="page-head" style={{ paddingBottom: 0 }}>
        <h1>
          {t('deadline.ledgerTitle')} <span className="num quiet">{dossier.code}</span>
        </h1>
        <Link className="btn" to={`/dossiers/${id}/show`}>
          {t('action.back')}
        </Link>
      </div>
      <ClockChips dossier={dossier} />
      {(['committed', 'statutory'] as const).map((clock) => (
        <section key={clock} className="panel">
          <header>
            <h2>{t(`deadline.clock.${clock}`)}</h2>
            <span className="num">{formatMoment(data[clock]?.dueAt, locale)}</span>
          </header>
          <div className="panel-body scroll-x">
            <LedgerTable lines={data[clock]?.ledger ?? []} />
          </div>
        </section>
      ))}
    </div>
  );
}
