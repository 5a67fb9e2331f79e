import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useHasRole } from '../app/use-session.ts';
import { Note } from '../kit/Note.tsx';
import type { ApologyRow } from './forecast.ts';
import './lateness.css';

/** Above the inbox of those who draft: letters the office has begun and somebody has to submit. */
export function DraftStrip() {
  const t = useTranslate();
  const drafts = useHasRole('case-officer', 'unit-head');
  const { total } = useGetList<ApologyRow>(
    'apologies',
    {
      filter: { state: ['drafted'] },
      pagination: { page: 1, perPage: 1 },
      sort: { field: 'dueAt', order: 'ASC' },
    },
    { enabled: drafts, refetchInterval: 10_000, retry: 1 },
  );
  if (!drafts || !total) return null;
  return (
    <div className="draft-strip">
      <Note tone="soon">
        {t('lateness.apology.waiting', { smart_count: total })}{' '}
        <Link to="/lateness?tab=apologies">{t('lateness.apology.waitingLink')}</Link>
      </Note>
    </div>
  );
}
