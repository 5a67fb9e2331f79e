import { useQuery } from '@tanstack/react-query';
import { useLocaleState, useTranslate } from 'react-admin';
import { formatDay } from '../kit/format-moment.ts';
import { Note } from '../kit/Note.tsx';
import type { CalendarReview } from './calendar-answers.ts';
import { readReviews } from './calendar-calls.ts';

/** Years that want a look: announced since dates were promised provisionally, still provisional (mark it announced), or missing. */
export function ReviewList({ onAnnounce }: { onAnnounce?: (year: number) => void }) {
  const t = useTranslate();
  const { data } = useQuery({ queryKey: ['calendar-reviews'], queryFn: ({ signal }) => readReviews(signal) });
  if (!data || data.length === 0) return null;
  return (
    <section className="stack-tight" aria-label={t('calendars.reviews')}>
      {data.map((review) => (
        <Note key={review.id} tone="soon">
          <p>
            <strong>{t(`calendars.review.${review.kind}`, { year: review.year })}</strong>{' '}
            {t('calendars.reviewDossiers', { smart_count: review.dossiers })}
          </p>
          <Differences review={review} />
          {onAnnounce && review.kind === 'yearProvisional' && (
            <button type="button" className="btn slim review-act" onClick={() => onAnnounce(review.year)}>
              {t('calendars.announce.open', { year: review.year })}
            </button>
          )}
        </Note>
      ))}
    </section>
  );
}

function Differences({ review }: { review: CalendarReview }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  if (!review.differences || review.differences.length === 0) return null;
  return (
    <details>
      <summary>{t('calendars.differences', { smart_count: review.differences.length })}</summary>
      <ul className="plain-list">
        {review.differences.map(({ date, before, after }) => (
          <li key={date}>
            <span className="num">{formatDay(date, locale)}</span>: {t(`calendars.difference.${before}`)} →{' '}
            {t(`calendars.difference.${after}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
