import Add from '@mui/icons-material/AddOutlined';
import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { postJson } from '../../app/http.ts';
import { localized } from '../../app/locale.ts';
import { useProcedure } from '../../procedures/use-procedure.ts';
import { ActSheet } from './ActSheet.tsx';
import type { ActionDialogProps } from './index.ts';
import { momentIso } from './moment-text.ts';
import { TextField } from './TextField.tsx';
import { ReasonField } from './ReasonField.tsx';

/** Yêu cầu bổ sung: everything that is missing, once and completely (Mẫu 02). */
export default function RequestSupplementDialog({ dossier, onClose }: ActionDialogProps) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const procedure = useProcedure(dossier.procedure);
  const [reason, setReason] = useState('');
  const [items, setItems] = useState<string[]>(['']);
  const [day, setDay] = useState('');
  const [again, setAgain] = useState('');
  const until = momentIso({ day, time: '17:00' });
  const wanted = items.map((item) => item.trim()).filter(Boolean);
  const known = (procedure?.documents ?? []).map((document) => localized(document.name, locale));
  const change = (index: number, text: string) =>
    setItems((before) => before.map((item, place) => (place === index ? text : item)));
  return (
    <ActSheet
      title={t('action.requestSupplement')}
      verb={t('act.sendRequest')}
      done="act.supplementRequested"
      ready={reason.trim() !== '' && wanted.length > 0 && (day.trim() === '' || until !== undefined)}
      act={() =>
        postJson(`/dossiers/${dossier.id}/supplement-requests`, {
          reason: reason.trim(),
          items: wanted,
          ...(until && { until }),
          ...(again.trim() && { overrideReason: again.trim() }),
        })
      }
      onClose={onClose}
    >
      <p>{t(dossier.receivedAt ? 'act.supplementPauses' : 'act.supplementBeforeReceipt')}</p>
      <fieldset className="stack-tight">
        <legend className="field-label">{t('act.items')}</legend>
        {items.map((item, index) => (
          <input
            key={index}
            className="input"
            list="known-papers"
            aria-label={t('act.itemNumber', { n: index + 1 })}
            value={item}
            onChange={(event) => change(index, event.target.value)}
          />
        ))}
        <datalist id="known-papers">
          {known.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <div>
          <button type="button" className="btn slim" onClick={() => setItems([...items, ''])}>
            <Add aria-hidden /> {t('form.addItem')}
          </button>
        </div>
      </fieldset>
      <ReasonField label={t('act.reason')} help={t('act.reasonHelp')} value={reason} onChange={setReason} />
      <TextField
        label={t('act.supplementUntil')}
        help={t('act.supplementUntilHelp')}
        optional
        numeric
        value={day}
        onChange={setDay}
      />
      {dossier.receivedAt && (
        <TextField
          label={t('act.supplementAgain')}
          help={t('act.supplementAgainHelp')}
          optional
          maxLength={2000}
          value={again}
          onChange={setAgain}
        />
      )}
    </ActSheet>
  );
}
