import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { postJson } from '../../app/http.ts';
import { ActSheet } from './ActSheet.tsx';
import type { ActionDialogProps } from './index.ts';
import { newDateIso, newDateText } from './new-date.ts';
import { NewDateFields } from './NewDateFields.tsx';
import { ReasonField } from './ReasonField.tsx';

/** Văn bản xin lỗi: why it will be late, and the new date; it counts once the leader has signed it. */
export default function ApologiseDialog({ dossier, onClose }: ActionDialogProps) {
  const t = useTranslate();
  const draft = dossier.apologies?.find((one) => one.state !== 'signed');
  const [reason, setReason] = useState(draft?.reason ?? '');
  const [date, setDate] = useState(draft ? newDateText(draft.newDueAt) : { day: '', time: '17:00' });
  const newDueAt = newDateIso(date);
  return (
    <ActSheet
      title={t('action.apologise')}
      verb={t('act.draftApology')}
      done="act.apologyDrafted"
      ready={reason.trim() !== '' && newDueAt !== undefined}
      act={() => postJson(`/dossiers/${dossier.id}/apologies`, { reason: reason.trim(), newDueAt })}
      onClose={onClose}
    >
      <p>{t('act.apologyText')}</p>
      <ReasonField label={t('act.reason')} value={reason} onChange={setReason} />
      <NewDateFields value={date} onChange={setDate} />
    </ActSheet>
  );
}
