import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { postJson } from '../../app/http.ts';
import { isWholeLate, lateBody, lateMoment, type LateEntry } from '../../intake/late-entry.ts';
import { LateReceipt } from '../../intake/LateReceipt.tsx';
import { usePromise } from '../../intake/promise.ts';
import { PromisePreview } from '../../intake/PromisePreview.tsx';
import { ActSheet } from './ActSheet.tsx';
import type { ActionDialogProps } from './index.ts';

/** Tiếp nhận: from here on the dossier has a code, a date and a clock; the date is seen before. */
export default function ReceiveDialog({ dossier, onClose }: ActionDialogProps) {
  const t = useTranslate();
  const [late, setLate] = useState<LateEntry>();
  const asked = { dossierId: dossier.id, receivedAt: lateMoment(late) };
  const { refusal } = usePromise(asked);
  return (
    <ActSheet
      title={t('action.receive')}
      verb={t('action.receive')}
      done="act.received"
      ready={isWholeLate(late) && !(late && refusal)}
      act={() => postJson(`/dossiers/${dossier.id}/receipt`, lateBody(late))}
      onClose={onClose}
    >
      <p>{t('act.receiveText', { name: dossier.applicant?.name ?? '' })}</p>
      {dossier.channel !== 'online' && (
        <LateReceipt late={late} asked={asked} byPost={dossier.channel === 'post'} onChange={setLate} />
      )}
      <div className="panel panel-body">
        <PromisePreview asked={asked} />
      </div>
    </ActSheet>
  );
}
