import { useGetList, useTranslate } from 'react-admin';
import { ApologyCard } from './ApologyCard.tsx';
import type { ApologyRow } from './forecast.ts';
import './lateness.css';

/** On the leader's signing page: apologies that were submitted. Nothing when there is none. */
export function ApologiesToSign() {
  const t = useTranslate();
  const { data } = useGetList<ApologyRow>(
    'apologies',
    {
      filter: { state: ['submitted'] },
      pagination: { page: 1, perPage: 100 },
      sort: { field: 'dueAt', order: 'ASC' },
    },
    { refetchInterval: 5_000, retry: 1 },
  );
  if (!data || data.length === 0) return null;
  return (
    <section className="stack apologies-to-sign" aria-label={t('lateness.apology.toSign')}>
      <h2>{t('lateness.apology.toSign')}</h2>
      <ul className="apology-list">
        {data.map((row) => (
          <ApologyCard key={row.id} apology={row} cursor={false} />
        ))}
      </ul>
    </section>
  );
}
