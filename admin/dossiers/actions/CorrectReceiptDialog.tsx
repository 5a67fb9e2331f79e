import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { postJson } from '../../app/http.ts';
import { formatMoment } from '../../kit/format-moment.ts';
import { Note } from '../../kit/Note.tsx';
import { ActSheet } from './ActSheet.tsx';
import { fetchCorrection } from './correction-preview.ts';
import { CorrectedDates } from './CorrectedDates.tsx';
import type { ActionDialogProps } from './index.ts';
import { momentIso, noMoment } from './moment-text.ts';
import { MomentField } from './MomentField.tsx';
import { ReasonField } from './ReasonField.tsx';

/** Sửa thời điểm tiếp nhận: proposed by the counter, with the dates it would have; the unit head decides. */
export default function CorrectReceiptDialog({ dossier, onClose }: ActionDialogProps) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const [moment, setMoment] = useState(noMoment);
  const [reason, setReason] = useState('');
  const receivedAt = momentIso(moment);
  const preview = useQuery({
    queryKey: ['correction', dossier.id, receivedAt ?? ''],
    queryFn: () => fetchCorrection(dossier.id, receivedAt),
    retry: false,
  });
  const bounds = useQuery({
    queryKey: ['correction', dossier.id, ''],
    queryFn: () => fetchCorrection(dossier.id),
    retry: false,
  });
  return (
    <ActSheet
      title={t('action.correctReceipt')}
      verb={t('act.proposeCorrection')}
      done="act.correctionProposed"
      ready={receivedAt !== undefined && preview.isSuccess && reason.trim() !== ''}
      act={() =>
        postJson(`/dossiers/${dossier.id}/receipt-corrections`, { receivedAt, reason: reason.trim() })
      }
      onClose={onClose}
    >
      <p>{t('act.correctionText')}</p>
      <p>
        {t('act.receivedNow')} <strong className="num">{formatMoment(dossier.receivedAt, locale)}</strong>
      </p>
      <MomentField
        label={t('act.receivedAfter')}
        help={
          bounds.data &&
          t('act.between', {
            earliest: formatMoment(bounds.data.earliest, locale),
            latest: formatMoment(bounds.data.latest, locale),
          })
        }
        value={moment}
        onChange={setMoment}
      />
      {receivedAt && preview.isError && <Note tone="late">{preview.error.message}</Note>}
      {receivedAt && preview.data?.dueAt && (
        <CorrectedDates before={dossier.firstDueAt} after={preview.data} locale={locale} />
      )}
      <ReasonField
        label={t('act.reason')}
        help={t('act.correctionReasonHelp')}
        value={reason}
        onChange={setReason}
      />
    </ActSheet>
  );
}
