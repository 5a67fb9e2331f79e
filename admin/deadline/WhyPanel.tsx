import { useQuery } from '@tanstack/react-query';
import { useLocaleState, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { getJson } from '../app/http.ts';
import { formatMoment } from '../kit/format-moment.ts';
import type { DossierLedger } from './ledger.ts';
import { WhySentences } from './WhySentences.tsx';

/** Whose account is shown. */
export interface WhyPanelProps {
  dossierId: string;
  /** Which clock's account is shown. */
  clock: 'committed' | 'statutory';
  /** A step's own end, when the chip stands for a step. */
  stepDueAt?: string | null;
}

/** "Vì sao?": the sentences behind a date, fetched when somebody asks; every day of it is one link away. */
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
  return (
    <>
      {stepDueAt && (
        <p>
          {t('deadline.stepEnds')} <strong className="num">{formatMoment(stepDueAt, locale)}</strong>
        </p>
      )}
      <p>
        {t(`deadline.clockEnds.${clock}`)}{' '}
        <strong className="num">{formatMoment(data[clock].dueAt, locale)}</strong>
      </p>
      <WhySentences lines={data[clock].why} />
      <Link className="small" to={`/dossiers/${dossierId}/ledger`}>
        {t('deadline.seeDays')}
      </Link>
    </>
  );
}
