import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { postJson } from '../../app/http.ts';
import { ActSheet } from './ActSheet.tsx';
import type { ActionDialogProps } from './index.ts';
import { ReasonField } from './ReasonField.tsx';

/** Từ chối tiếp nhận: before receipt only, with a reason from the law, never a technical one. */
export default function RefuseDialog({ dossier, onClose }: ActionDialogProps) {
  const t = useTranslate();
  const [reason, setReason] = useState('');
  return (
    <ActSheet
      title={t('action.refuse')}
      verb={t('action.refuse')}
      done="act.refused"
      danger
      ready={reason.trim() !== ''}
      act={() => postJson(`/dossiers/${dossier.id}/refusal`, { reason: reason.trim() })}
      onClose={onClose}
    >
      <p>{t('act.refuseText')}</p>
      <ReasonField
        label={t('act.reason')}
        help={t('act.legalReasonHelp')}
        value={reason}
        onChange={setReason}
      />
    </ActSheet>
  );
}
