import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { postJson } from '../../app/http.ts';
import { parseDateText, showDateText } from '../../forms/date-text.ts';
import { FieldRow } from '../../kit/FieldRow.tsx';
import { partsOf } from '../../kit/format-moment.ts';
import { ActSheet } from './ActSheet.tsx';
import type { ActionDialogProps } from './index.ts';
import { ReasonField } from './ReasonField.tsx';

/** Văn bản xin lỗi: why it will be late, and the new date; it counts once the leader has signed it. */
export default function ApologiseDialog({ dossier, onClose }: ActionDialogProps) {
  const t = useTranslate();
  const draft = dossier.apologies?.find((one) => one.state !== 'signed');
  const proposed = draft && partsOf(draft.newDueAt);
  const [reason, setReason] = useState(draft?.reason ?? '');
  const [day, setDay] = useState(proposed ? showDateText(proposed.day) : '');
  const [time, setTime] = useState(proposed?.time ?? '17:00');
  const iso = parseDateText(day);
  const ready = reason.trim() !== '' && /^\d{4}-\d{2}-\d{2}$/.test(iso) && /^\d{2}:\d{2}$/.test(time);
  return (
    <ActSheet
      title={t('action.apologise')}
      verb={t('act.draftApology')}
      done="act.apologyDrafted"
      ready={ready}
      act={() =>
        postJson(`/dossiers/${dossier.id}/apologies`, {
          reason: reason.trim(),
          newDueAt: `${iso}T${time}:00+07:00`,
        })
      }
      onClose={onClose}
    >
      <p>{t('act.apologyText')}</p>
      <ReasonField label={t('act.reason')} value={reason} onChange={setReason} />
      <div className="row" style={{ gap: 16 }}>
        <FieldRow id="new-day" label={t('act.newDay')}>
          <input
            id="new-day"
            className="input num"
            style={{ width: 160 }}
            placeholder={t('form.datePlaceholder')}
            inputMode="numeric"
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
        </FieldRow>
        <FieldRow id="new-time" label={t('act.newTime')}>
          <input
            id="new-time"
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
