import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { callApi } from '../app/http.ts';
import { ActSheet } from '../dossiers/actions/ActSheet.tsx';
import { newDateIso, newDateText } from '../dossiers/actions/new-date.ts';
import { NewDateFields } from '../dossiers/actions/NewDateFields.tsx';
import { ReasonField } from '../dossiers/actions/ReasonField.tsx';
import { formatMoment } from '../kit/format-moment.ts';
import type { ApologyRow } from './forecast.ts';

interface Props {
  apology: Pick<ApologyRow, 'id' | 'dossierId' | 'reason' | 'newDueAt' | 'willBeReadyAt'>;
  onClose: () => void;
}

/** The draft with what the office proposes, for the officer to make their own and submit. */
export function ApologyDialog({ apology, onClose }: Props) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const [reason, setReason] = useState(apology.reason);
  const [date, setDate] = useState(newDateText(apology.newDueAt));
  const newDueAt = newDateIso(date);
  const body = { reason: reason.trim(), newDueAt };
  return (
    <ActSheet
      title={t('lateness.apology.editTitle')}
      verb={t('lateness.apology.submit')}
      done="lateness.apology.submittedDone"
      ready={reason.trim() !== '' && newDueAt !== undefined}
      act={() => callApi(`/dossiers/${apology.dossierId}/apologies/${apology.id}`, { method: 'PUT', body })}
      onClose={onClose}
    >
      <p>{t('lateness.apology.editText')}</p>
      {apology.willBeReadyAt && (
        <p className="quiet">
          {t('lateness.apology.proposed', { at: formatMoment(apology.willBeReadyAt, locale) })}
        </p>
      )}
      <ReasonField label={t('act.reason')} help={t('act.reasonHelp')} value={reason} onChange={setReason} />
      <NewDateFields value={date} onChange={setDate} />
    </ActSheet>
  );
}
