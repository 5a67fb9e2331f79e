import { useLocaleState, useTranslate } from 'react-admin';
import { formatMoment } from '../kit/format-moment.ts';
import type { ApologyRow } from './forecast.ts';

/** The words of Mẫu 04 as the citizen will read them. */
export function Letter({ apology }: { apology: ApologyRow }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  return (
    <article className="letter" aria-label={t('lateness.apology.editTitle')}>
      <h3>{t('lateness.apology.editTitle')}</h3>
      <p>{t('lateness.apology.letter.dear', { name: apology.applicantName })}</p>
      <p>
        {t('lateness.apology.letter.received', {
          code: apology.dossierCode ?? '',
          procedure: apology.procedureName,
          due: formatMoment(apology.firstDueAt, locale),
        })}
      </p>
      <p>{t('lateness.apology.letter.sorry')}</p>
      <p>{t('lateness.apology.letter.reason', { reason: apology.reason })}</p>
      <p>
        <strong>
          {t('lateness.apology.letter.again', { date: formatMoment(apology.newDueAt, locale) })}
        </strong>
      </p>
    </article>
  );
}
