import { useQuery } from '@tanstack/react-query';
import { useLocaleState, useTranslate } from 'react-admin';
import { getJson } from '../app/http.ts';
import { localized } from '../app/locale.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { formatDay } from '../kit/format-moment.ts';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import './law.css';
import { lawValueWords, type LawEntry, type LawValue } from './law-value.ts';

/** Quy định thời hạn: every term and rule of the law with its values, from when to when, and the text behind each. */
export default function LawPage() {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const { data, error, refetch } = useQuery({
    queryKey: ['law'],
    queryFn: ({ signal }) => getJson<LawEntry[]>('/law', signal),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton rows={10} />;
  return (
    <div className="stack">
      <div className="page-head" style={{ paddingBottom: 0 }}>
        <h1>{t('law.title')}</h1>
      </div>
      <p className="quiet">{t('law.lead')}</p>
      {data.map((entry) => {
        const title = localized(entry.title, locale) || entry.id;
        return (
          <section key={entry.id} className="panel" aria-label={title}>
            <header className="law-head">
              <h2>{title}</h2>
              <span className="code quiet small">{entry.id}</span>
            </header>
            <ul className="law-values">
              {[...entry.values].reverse().map((value) => (
                <Value key={value.from} value={value} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Value({ value }: { value: LawValue }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const { from, until, now, references, note } = value;
  return (
    <li>
      <p className="num law-days">
        {t(until ? 'law.fromUntil' : 'law.from', {
          from: formatDay(from, locale),
          until: formatDay(until, locale),
        })}
        {now && <span className="badge good">{t('law.now')}</span>}
      </p>
      <div className="stack-tight">
        <div>
          {lawValueWords(value, t).map((words) => (
            <p key={words}>
              <strong>{words}</strong>
            </p>
          ))}
        </div>
        {note && <p>{localized(note, locale)}</p>}
        <p className="quiet small">{references.map(({ title }) => title).join('; ')}</p>
      </div>
    </li>
  );
}
