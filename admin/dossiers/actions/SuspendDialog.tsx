import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { postJson } from '../../app/http.ts';
import { ActSheet } from './ActSheet.tsx';
import type { ActionDialogProps } from './index.ts';
import { isTyped, momentIso, noMoment } from './moment-text.ts';
import { MomentField } from './MomentField.tsx';
import { ReasonField } from './ReasonField.tsx';
import { TextField } from './TextField.tsx';

const kinds = ['otherAgency', 'verification', 'appearance'] as const;

/** Tạm dừng: the unit head lets the clock wait for another agency, an inquiry or the citizen's appearance. */
export default function SuspendDialog({ dossier, onClose }: ActionDialogProps) {
  const t = useTranslate();
  const [kind, setKind] = useState<(typeof kinds)[number]>('otherAgency');
  const [agency, setAgency] = useState('');
  const [reason, setReason] = useState('');
  const [legalBasis, setLegalBasis] = useState('');
  const [expected, setExpected] = useState({ day: '', time: '17:00' });
  const [from, setFrom] = useState(noMoment);
  const expectedUntil = momentIso(expected);
  const began = momentIso(from);
  const ready =
    reason.trim() !== '' &&
    expectedUntil !== undefined &&
    (kind !== 'otherAgency' || agency.trim() !== '') &&
    (!isTyped(from) || began !== undefined);
  return (
    <ActSheet
      title={t('action.suspend')}
      verb={t('act.suspendVerb')}
      done="act.suspended"
      ready={ready}
      act={() =>
        postJson(`/dossiers/${dossier.id}/pauses`, {
          kind,
          reason: reason.trim(),
          expectedUntil,
          ...(kind === 'otherAgency' && { agency: agency.trim() }),
          ...(legalBasis.trim() && { legalBasis: legalBasis.trim() }),
          ...(began && { from: began }),
        })
      }
      onClose={onClose}
    >
      <p>{t('act.suspendText')}</p>
      <div role="radiogroup" aria-label={t('act.waitFor')}>
        {kinds.map((name) => (
          <label key={name} className="choice">
            <input type="radio" name="kind" checked={kind === name} onChange={() => setKind(name)} />
            <span>{t(`wait.${name}`)}</span>
          </label>
        ))}
      </div>
      {kind === 'otherAgency' && (
        <TextField label={t('act.whichAgency')} value={agency} onChange={setAgency} />
      )}
      <ReasonField label={t('act.reason')} help={t('act.reasonHelp')} value={reason} onChange={setReason} />
      <TextField
        label={t('act.legalBasis')}
        optional
        maxLength={500}
        value={legalBasis}
        onChange={setLegalBasis}
      />
      <MomentField label={t('act.expectedUntil')} value={expected} onChange={setExpected} />
      <MomentField
        label={t('act.waitFrom')}
        help={t('act.waitFromHelp')}
        optional
        value={from}
        onChange={setFrom}
      />
    </ActSheet>
  );
}
