import { useQuery } from '@tanstack/react-query';
import { useLocaleState, useTranslate } from 'react-admin';
import { getJson } from '../app/http.ts';
import { formatMoment } from '../kit/format-moment.ts';
import { InitiativeBadge } from './InitiativeBadge.tsx';
import type { DossierLedger } from './ledger.ts';
import { LedgerTable } from './LedgerTable.tsx';

/** Whose account is shown. */
export interface WhyPanelProps {
  dossierId: string;
  /** Which clock's account is shown. */
  clock: 'committed' | 'statutory';
  /** A step's own end, when the chip stands for a step. */
  stepDueAt?: string | null;
}

/** "Vì sao?": the account behind a date, fetched when somebody asks. */
export function WhyPanel({ dossierId, clock, stepDueAt }: WhyPanelProps) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const { data, isError } = useQuery({
    queryKey: ['ledger', dossierId, locale],
    queryFn: ({ signal }) => getJson<DossierLedger>(`/dossiers/${dossierId}/ledger`, signal),
    staleTime: 20_000,
  });
  if (isError) return <p>{t('deadline.whyFailed')}</p>;
  if (!data) return <span className="skeleton" style={{ width: 260 }} />;
  const account = data[clock];
  return (
    <>
      {stepDueAt && (
        <p>
          {t('deadline.stepEnds')} <strong className="num">{formatMoment(stepDueAt, locale)}</strong>
        </p>
      )}
      <p>
        {t(`deadline.clockEnds.${clock}`)}{' '}
        <strong className="num">{formatMoment(account?.dueAt, locale)}</strong>
      </p>
      {clock === 'committed' && <InitiativeBadge dossierId={dossierId} />}
      {account && <LedgerTable lines={account.ledger} />}
      {clock === 'committed' && data.statutory && (
        <p className="quiet">
          {t('deadline.clockEnds.statutory')}{' '}
          <span className="num">{formatMoment(data.statutory.dueAt, locale)}</span>
        </p>
      )}
    </>
  );
}
