import { useQuery } from '@tanstack/react-query';
import { useLocaleState, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { getJson } from '../app/http.ts';
import { localized } from '../app/locale.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import type { Procedure } from '../procedures/procedure.ts';
import { TermWords } from '../procedures/TermWords.tsx';

/** What the office does for people, and how fast. */
export function ProcedureLeaflets() {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const { data, error, refetch } = useQuery({
    queryKey: ['public-procedures', locale],
    queryFn: ({ signal }) => getJson<Procedure[]>('/public/procedures', signal),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton rows={4} />;
  return (
    <div className="stack">
      <h1>{t('public.procedures')}</h1>
      {data.map((procedure) => (
        <Link key={procedure.code} className="public-card leaflet" to={`/thu-tuc/${procedure.code}`}>
          <strong>{localized(procedure.name, locale)}</strong>
          <span className="quiet">
            <TermWords term={procedure.committed} />
          </span>
        </Link>
      ))}
    </div>
  );
}
