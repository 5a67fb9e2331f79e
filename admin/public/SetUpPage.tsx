import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { getJson, ProblemError } from '../app/http.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { formatMoment } from '../kit/format-moment.ts';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { SetUpForm } from './SetUpForm.tsx';

/** Thiết lập lần đầu: what the link that the first start prints leads to. */
export default function SetUpPage() {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const { token = '' } = useParams();
  const [state, setState] = useState<'open' | 'done' | 'gone'>('open');
  const link = `/public/setup/${encodeURIComponent(token)}`;
  const { data, error, refetch } = useQuery({
    queryKey: ['setup', token],
    queryFn: ({ signal }) => getJson<{ expiresAt: string }>(link, signal),
    enabled: token !== '' && state === 'open',
    retry: false,
  });
  if (state === 'done') return <Done />;
  if (token === '' || state === 'gone' || isGone(error)) return <Unusable />;
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton rows={5} />;
  return (
    <div className="stack">
      <h1>{t('setup.title')}</h1>
      <p>
        {t('setup.text')} {t('setup.until')}{' '}
        <span className="num">{formatMoment(data.expiresAt, locale)}</span>.
      </p>
      <SetUpForm
        link={link}
        onDone={() => setState('done')}
        onRefused={(failure) => isGone(failure) && setState('gone')}
      />
    </div>
  );
}

/** The server knows no such link: used meanwhile, too old, or never printed. */
function isGone(error: unknown): boolean {
  return error instanceof ProblemError && error.status === 404;
}

function Done() {
  const t = useTranslate();
  return (
    <section className="public-card stack" role="status">
      <h1>{t('setup.done')}</h1>
      <p>{t('setup.doneText')}</p>
      <Link className="btn primary large wide" to="/login">
        {t('app.signIn')}
      </Link>
    </section>
  );
}

function Unusable() {
  const t = useTranslate();
  return (
    <section className="public-card stack">
      <h1>{t('setup.unusable')}</h1>
      <p>{t('setup.unusableText')}</p>
      <ul className="plain-list">
        <li>{t('setup.ifKnown')}</li>
        <li>{t('setup.ifCopied')}</li>
        <li>{t('setup.ifNobody')}</li>
      </ul>
      <Link className="btn large" to="/login">
        {t('app.signIn')}
      </Link>
    </section>
  );
}
