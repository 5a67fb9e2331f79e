import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { postJson } from '../../app/http.ts';
import { formatMoment } from '../../kit/format-moment.ts';
import { ActSheet } from './ActSheet.tsx';
import { fetchCorrection } from './correction-preview.ts';
import { CorrectedDates } from './CorrectedDates.tsx';
import type { ActionDialogProps } from './index.ts';
import { ReasonField } from './ReasonField.tsx';
import { VerdictChoice } from './VerdictChoice.tsx';

/** The unit head's word on a corrected receipt, with both dates before the eyes. */
export default function DecideCorrectionDialog({ dossier, onClose }: ActionDialogProps) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const [accept, setAccept] = useState<boolean>();
  const [reason, setReason] = useState('');
  const correction = dossier.openCorrection;
  const preview = useQuery({
    queryKey: ['correction', dossier.id, correction?.receivedAfter ?? ''],
    queryFn: () => fetchCorrection(dossier.id, correction?.receivedAfter),
    enabled: Boolean(correction),
    retry: false,
  });
  return (
    <ActSheet
      title={t('action.decideCorrection')}
      verb={t(accept === false ? 'act.rejectCorrectionVerb' : 'act.acceptCorrectionVerb')}
      done={accept ? 'act.corrected' : 'act.correctionRejected'}
      ready={accept !== undefined && reason.trim() !== ''}
      act={() =>
        postJson(`/dossiers/${dossier.id}/receipt-corrections/${correction?.id}/decision`, {
          accept,
          reason: reason.trim(),
        })
      }
      onClose={onClose}
    >
      {correction && (
        <>
          <p>
            {t('act.correctionFromTo', {
              before: formatMoment(correction.receivedBefore, locale),
              after: formatMoment(correction.receivedAfter, locale),
              name: correction.proposedBy.name,
            })}
          </p>
          <blockquote className="quote">{correction.reason}</blockquote>
        </>
      )}
      {preview.data?.dueAt && (
        <CorrectedDates before={dossier.firstDueAt} after={preview.data} locale={locale} />
      )}
      <VerdictChoice
        label={t('action.decideCorrection')}
        texts={{ accept: t('act.acceptCorrection'), reject: t('act.rejectCorrection') }}
        accept={accept}
        onAccept={setAccept}
      />
      <ReasonField label={t('act.reason')} value={reason} onChange={setReason} />
    </ActSheet>
  );
}
