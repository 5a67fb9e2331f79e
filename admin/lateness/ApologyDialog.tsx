import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { callApi } from '../app/http.ts';
import { ActSheet } from '../dossiers/actions/ActSheet.tsx';
import { ReasonField } from '../dossiers/actions/ReasonField.tsx';
import { parseDateText, showDateText } from '../forms/date-text.ts';
import { FieldRow } from '../kit/FieldRow.tsx';
import { formatMoment, partsOf } from '../kit/format-moment.ts';
import type { ApologyRow } from './forecast.ts';

interface Props {
  apology: Pick<ApologyRow, 'id' | 'dossierId' | 'reason' | 'newDueAt' | 'willBeReadyAt'>;
  onClose: () => void;
}

/** The draft with what the office proposes, for the officer to make their own and submit. */
export function ApologyDialog({ apology, onClose }: Props) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const proposed = partsOf(apology.newDueAt);
  const [reason, setReason] = useState(apology.reason);
  const [day, setDay] = useState(showDateText(proposed.day));
  const [time, setTime] = useState(proposed.time);
  const iso = parseDateText(day);
  const ready = reason.trim() !== '' && /^\d{4}-\d{2}-\d{2}$/.test(iso) && /^\d{2}:\d{2}$/.test(time);
  const body = { reason: reason.trim(), newDueAt: `${iso}T${time}:00+07:00` };
  return (
    <ActSheet
      title={t('lateness.apology.editTitle')}
      verb={t('lateness.apology.submit')}
      done="lateness.apology.submittedDone"
      ready={ready}
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
      <div className="row" style={{ gap: 16 }}>
        <FieldRow id="apology-day" label={t('act.newDay')}>
          <input
            id="apology-day"
            className="input num"
            style={{ width: 160 }}
            inputMode="numeric"
            placeholder={t('form.datePlaceholder')}
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
        </FieldRow>
        <FieldRow id="apology-time" label={t('act.newTime')}>
          <input
            id="apology-time"
            className="input num"
            style={{ width: 100 }}
            value={time}
            onChange={(event) => setTime(event.target.value)}
          />
        </FieldRow>
      </div>
    </ActSheet>
  );
}
