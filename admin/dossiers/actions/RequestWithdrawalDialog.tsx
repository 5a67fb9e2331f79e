import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { postJson } from '../../app/http.ts';
import { ActSheet } from './ActSheet.tsx';
import type { ActionDialogProps } from './index.ts';
import { ReasonField } from './ReasonField.tsx';

/** The citizen asks to take the dossier back; the leader decides. */
export default function RequestWithdrawalDialog({ dossier, onClose }: ActionDialogProps) {
  const t = useTranslate();
  const [reason, setReason] = useState('');
  return (
    <ActSheet
      title={t('action.requestWithdrawal')}
      verb={t('act.recordWithdrawal')}
      done="act.withdrawalRequested"
      ready={reason.trim() !== ''}
      act={() => postJson(`/dossiers/${dossier.id}/withdrawal`, { reason: reason.trim() })}
      onClose={onClose}
    >
      <p>{t('act.withdrawalText')}</p>
      <ReasonField label={t('act.reason')} value={reason} onChange={setReason} />
    </ActSheet>
  );
}
