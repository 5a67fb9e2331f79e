import { useEffect, useRef } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { formatMoment } from '../kit/format-moment.ts';

/** The supplement has come in: said right after it was sent, where the reader is led, and on every later visit. */
export function SupplementedCard({ at, justSent }: { at: string; justSent: boolean }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (justSent) heading.current?.focus();
  }, [justSent]);
  return (
    <section className="public-card good">
      <h2 ref={heading} tabIndex={-1}>
        {t('public.supplement.taken')}
      </h2>
      <p>
        <span className="num">{formatMoment(at, locale)}</span>. {t('public.supplement.takenText')}
      </p>
    </section>
  );
}
