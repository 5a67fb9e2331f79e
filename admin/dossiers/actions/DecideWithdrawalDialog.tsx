import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { postJson } from '../../app/http.ts';
import { ActSheet } from './ActSheet.tsx';
import type { ActionDialogProps } from './index.ts';
import { ReasonField } from './ReasonField.tsx';
import { VerdictChoice } from './VerdictChoice.tsx';

/** The leader's word on a withdrawal. */
export default function DecideWithdrawalDialog({ dossier, onClose }: ActionDialogProps) {
  const t = useTranslate();
  const [accept, setAccept] = useState<boolean>();
  const [reason, setReason] = useState('');
  return (
    <ActSheet
      title={t('action.decideWithdrawal')}
      verb={t(accept === false ? 'act.keepDossier' : 'act.stopDossier')}
      done={accept ? 'act.stopped' : 'act.kept'}
      danger={accept}
      ready={accept !== undefined && reason.trim() !== ''}
      act={() => postJson(`/dossiers/${dossier.id}/withdrawal-decision`, { accept, reason: reason.trim() })}
      onClose={onClose}
    >
      {dossier.openWithdrawal && <blockquote className="quote">{dossier.openWithdrawal.reason}</blockquote>}
      <VerdictChoice
        label={t('action.decideWithdrawal')}
        texts={{ accept: t('act.acceptWithdrawal'), reject: t('act.rejectWithdrawal') }}
        accept={accept}
        onAccept={setAccept}
      />
      <ReasonField label={t('act.reason')} value={reason} onChange={setReason} />
    </ActSheet>
  );
}
