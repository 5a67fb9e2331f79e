import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { localized } from '../../app/locale.ts';
import { postJson } from '../../app/http.ts';
import { ActSheet } from './ActSheet.tsx';
import type { ActionDialogProps } from './index.ts';
import { ReasonField } from './ReasonField.tsx';

/** A result that was to be handed over at once is not: from now on an ordinary dossier, with a slip to print. */
export default function LapseInitiativeDialog({ dossier, onClose }: ActionDialogProps) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const [reason, setReason] = useState('');
  return (
    <ActSheet
      title={t('action.lapseInitiative')}
      verb={t('action.lapseInitiative')}
      done="act.initiativeLapsed"
      ready={reason.trim() !== ''}
      act={() => postJson(`/dossiers/${dossier.id}/initiative-lapse`, { reason: reason.trim() })}
      onClose={onClose}
    >
      <p>{t('act.lapseText', { name: localized(dossier.initiative?.name, locale) })}</p>
      <ReasonField label={t('act.reason')} value={reason} onChange={setReason} />
    </ActSheet>
  );
}
