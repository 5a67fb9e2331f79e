import { useLocaleState, useTranslate } from 'react-admin';
import { formatMoment } from '../kit/format-moment.ts';
import type { Tracking } from './tracking.ts';

/** When the result will be ready, or where it went. */
export function WhenCard({ data }: { data: Tracking }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const ended = ['returned', 'refused', 'stopped'].includes(data.status);
  if (data.handedOver) return <HandedOver given={data.handedOver} />;
  if (!data.dueAt || ended) return null;
  return (
    <section className={`public-card${data.late && data.status !== 'completed' ? ' late' : ''}`}>
      <h2>{t(data.status === 'completed' ? 'public.ready' : 'public.when')}</h2>
      {data.status === 'completed' ? (
        <p>{t('public.readyText')}</p>
      ) : (
        <p className="public-date num">{formatMoment(data.apology?.newDueAt ?? data.dueAt, locale)}</p>
      )}
      {data.late && data.status !== 'completed' && <p>{t('public.late')}</p>}
      {data.apology && (
        <>
          <p>
            {t('public.apology')} {data.apology.reason}
          </p>
          <p className="quiet">
            {t('public.firstPromised')} <span className="num">{formatMoment(data.firstDueAt, locale)}</span>
          </p>
        </>
      )}
    </section>
  );
}

/** Where the result went: handed over, or on its way by post. */
function HandedOver({ given }: { given: NonNullable<Tracking['handedOver']> }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  return (
    <section className="public-card">
      <h2>{t(given.byPost ? 'public.posted' : 'public.handedOver')}</h2>
      <p className="num">{formatMoment(given.at, locale)}</p>
      {given.waybill && (
        <p>
          {t('public.waybill')} <strong className="num">{given.waybill}</strong>
        </p>
      )}
    </section>
  );
}
