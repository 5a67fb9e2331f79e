import { useQuery } from '@tanstack/react-query';
import { useLocaleState, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { getJson } from '../app/http.ts';
import { localized } from '../app/locale.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { formatMoney } from '../kit/format-money.ts';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import type { Procedure } from '../procedures/procedure.ts';
import { TermWords } from '../procedures/TermWords.tsx';

/** One procedure for the one who needs it: how long, how much, what to bring. */
export function ProcedureInfo() {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const { code = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['public-procedure', code, locale],
    queryFn: ({ signal }) => getJson<Procedure>(`/public/procedures/${encodeURIComponent(code)}`, signal),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton rows={4} />;
  return (
    <article className="stack">
      <h1>{localized(data.name, locale)}</h1>
      <section className="public-card">
        <dl className="public-facts">
          <dt>{t('public.howLong')}</dt>
          <dd>
            <TermWords term={data.committed} />
          </dd>
          <dt>{t('dossier.fee')}</dt>
          <dd>
            {data.fees.length === 0
              ? t('procedure.free')
              : data.fees.map((fee) => (
                  <div key={fee.code}>
                    {formatMoney(fee.amount)}
                    {(fee.per ?? fee.perField) && ` / ${t('procedure.each')}`}
                  </div>
                ))}
          </dd>
        </dl>
      </section>
      <section className="public-card">
        <h2>{t('public.bring')}</h2>
        <ul className="plain-list">
          {data.documents.map((document) => (
            <li key={document.code}>
              {localized(document.name, locale)}
              {document.note && <span className="quiet small block">{localized(document.note, locale)}</span>}
            </li>
          ))}
        </ul>
      </section>
      <Link className="btn primary large wide" to={`/nop-ho-so/${data.code}`}>
        {t('public.submitOnline')}
      </Link>
    </article>
  );
}
