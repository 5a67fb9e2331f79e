import { useLocaleState, useTranslate } from 'react-admin';
import { Note } from '../kit/Note.tsx';
import { formatMoment } from '../kit/format-moment.ts';
import { formatMoney } from '../kit/format-money.ts';
import { WaitFacts } from './actions/WaitFacts.tsx';
import type { Dossier } from './dossier.ts';
import { openWaits } from './open-waits.ts';
import { feeOwed } from './dossier-predicates.ts';

const apologyWords = {
  drafted: 'dossier.apologyByOffice',
  submitted: 'dossier.apologyDrafted',
  signed: 'dossier.apologySigned',
} as const;

/** What the next person must know before touching anything: what is waited for, asked or owed. */
export function DossierNotes({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const { openSupplement, openWithdrawal, openCorrection, apologies } = dossier;
  const apology = apologies?.at(-1);
  const owed = feeOwed(dossier);
  return (
    <div className="stack-tight">
      {openSupplement && (
        <Note tone="paused">
          <strong>{t('dossier.supplementOpen')}</strong> {openSupplement.reason}
          {openSupplement.until && (
            <span className="num">
              {' '}
              {t(openSupplement.windowPassedAt ? 'dossier.supplementPassed' : 'dossier.supplementUntil', {
                until: formatMoment(openSupplement.until, locale),
              })}
            </span>
          )}
          {openSupplement.items?.length > 0 && (
            <ul className="plain-list">
              {openSupplement.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          )}
        </Note>
      )}
      {dossier.supplementNote && (
        <Note tone="plain">
          <strong>
            {t('dossier.supplementNote', { at: formatMoment(dossier.supplementNote.at, locale) })}
          </strong>{' '}
          {dossier.supplementNote.text}
        </Note>
      )}
      {openWaits(dossier).map((pause) => (
        <Note key={pause.id} tone="paused">
          <strong>{t(`dossier.waitOpen.${pause.kind}`)}</strong>
          <WaitFacts pause={pause} />
        </Note>
      ))}
      {openCorrection && (
        <Note tone="soon">
          <strong>
            {t('dossier.correctionOpen', { after: formatMoment(openCorrection.receivedAfter, locale) })}
          </strong>{' '}
          {openCorrection.reason}
        </Note>
      )}
      {dossier.receivedReason && (
        <Note tone="plain">
          <strong>{t('dossier.receivedLate')}</strong> {dossier.receivedReason}
        </Note>
      )}
      {openWithdrawal && (
        <Note tone="soon">
          <strong>{t('dossier.withdrawalOpen')}</strong> {openWithdrawal.reason}
        </Note>
      )}
      {apology && (
        <Note tone={apology.signedAt ? 'plain' : 'soon'}>
          <strong>{t(apologyWords[apology.state])}</strong>{' '}
          <span className="num">{formatMoment(apology.newDueAt, locale)}</span>. {apology.reason}
        </Note>
      )}
      <RefundNote dossier={dossier} />
      {dossier.status === 'completed' && owed > 0 && (
        <Note tone="soon">{t('dossier.feeBlocks', { amount: formatMoney(owed) })}</Note>
      )}
    </div>
  );
}

/** Money that is to go back: the dossier was not handled, or too much was paid. */
function RefundNote({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  const { amount, paid } = dossier.fee;
  const unhandled = dossier.status === 'refused' || dossier.status === 'stopped';
  const due = unhandled ? paid : paid - amount;
  if (due <= 0) return null;
  const key = unhandled ? 'feeReceipt.refundDue' : 'feeReceipt.refundExcess';
  return <Note tone="soon">{t(key, { amount: formatMoney(due) })}</Note>;
}
