import { useLocaleState, useTranslate } from 'react-admin';
import { formatMoment } from '../kit/format-moment.ts';
import { ConfirmationForm } from './ConfirmationForm.tsx';
import { SupplementForm } from './SupplementForm.tsx';
import type { Ask } from './tracking.ts';

interface Props {
  ask: Ask;
  token: string;
  onDone: () => void;
}

/** What is asked of the citizen, until when; it is answered right here. */
export function AskCard({ ask, token, onDone }: Props) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  return (
    <section className="public-card ask">
      <h2>{t(`public.ask.${ask.kind}`)}</h2>
      {ask.kind === 'supplement' ? (
        <>
          <p>{ask.reason}</p>
          <ul className="ask-items">
            {ask.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{ask.text}</p>
      )}
      {ask.until && (
        <p>
          {t('public.until')} <strong className="num">{formatMoment(ask.until, locale)}</strong>
        </p>
      )}
      {ask.kind === 'confirmation' && <ConfirmationForm token={token} onDone={onDone} />}
      {ask.kind === 'supplement' && <SupplementForm ask={ask} token={token} onDone={onDone} />}
    </section>
  );
}
