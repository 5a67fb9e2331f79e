import { useLocaleState, useTranslate } from 'react-admin';
import { Note } from '../kit/Note.tsx';
import { formatMoment } from '../kit/format-moment.ts';
import { formatMoney } from '../kit/format-money.ts';
import type { Dossier } from './dossier.ts';
import { feeOwed } from './dossier-predicates.ts';

/** What the next person must know before touching anything: what is waited for, asked or owed. */
export function DossierNotes({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const { openSupplement, openWithdrawal, apologies } = dossier;
  const apology = apologies?.at(-1);
  const owed = feeOwed(dossier);
  return (
    <div className="stack-tight">
      {openSupplement && (
        <Note tone="paused">
          <strong>{t('dossier.supplementOpen')}</strong> {openSupplement.reason}
          {openSupplement.items?.length > 0 && (
            <ul className="plain-list">
              {openSupplement.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          )}
        </Note>
      )}
      {openWithdrawal && (
        <Note tone="soon">
          <strong>{t('dossier.withdrawalOpen')}</strong> {openWithdrawal.reason}
        </Note>
      )}
      {apology && (
        <Note tone={apology.signedAt ? 'plain' : 'soon'}>
          <strong>{t(apology.signedAt ? 'dossier.apologySigned' : 'dossier.apologyDrafted')}</strong>{' '}
          <span className="num">{formatMoment(apology.newDueAt, locale)}</span>. {apology.reason}
        </Note>
      )}
      {dossier.status === 'completed' && owed > 0 && (
        <Note tone="soon">{t('dossier.feeBlocks', { amount: formatMoney(owed) })}</Note>
      )}
    </div>
  );
}
