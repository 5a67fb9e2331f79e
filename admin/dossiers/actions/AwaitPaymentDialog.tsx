import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { postJson } from '../../app/http.ts';
import { ActSheet } from './ActSheet.tsx';
import type { ActionDialogProps } from './index.ts';
import { isTyped, momentIso, noMoment } from './moment-text.ts';
import { MomentField } from './MomentField.tsx';
import { ReasonField } from './ReasonField.tsx';
import { TextField } from './TextField.tsx';

/** Chờ thực hiện nghĩa vụ tài chính: the tax notice as it was issued; the clock waits until it is paid. */
export default function AwaitPaymentDialog({ dossier, onClose }: ActionDialogProps) {
  const t = useTranslate();
  const [noticeNumber, setNoticeNumber] = useState('');
  const [issuer, setIssuer] = useState('');
  const [amount, setAmount] = useState('');
  const [reason, setReason] = useState('');
  const [legalBasis, setLegalBasis] = useState('');
  const [from, setFrom] = useState(noMoment);
  const value = Number(amount.replace(/[.\s]/g, ''));
  const began = momentIso(from);
  const whole = [noticeNumber, issuer, reason].every((text) => text.trim() !== '');
  return (
    <ActSheet
      title={t('action.awaitPayment')}
      verb={t('act.awaitPaymentVerb')}
      done="act.awaitingPayment"
      ready={whole && Number.isInteger(value) && value > 0 && (!isTyped(from) || began !== undefined)}
      act={() =>
        postJson(`/dossiers/${dossier.id}/pauses`, {
          kind: 'payment',
          reason: reason.trim(),
          noticeNumber: noticeNumber.trim(),
          issuer: issuer.trim(),
          amount: value,
          ...(legalBasis.trim() && { legalBasis: legalBasis.trim() }),
          ...(began && { from: began }),
        })
      }
      onClose={onClose}
    >
      <p>{t('act.awaitPaymentText')}</p>
      <TextField
        label={t('act.noticeNumber')}
        value={noticeNumber}
        maxLength={100}
        onChange={setNoticeNumber}
      />
      <TextField label={t('act.issuer')} value={issuer} onChange={setIssuer} />
      <TextField label={t('act.noticeAmount')} numeric value={amount} onChange={setAmount} />
      <ReasonField label={t('act.reason')} help={t('act.reasonHelp')} value={reason} onChange={setReason} />
      <TextField
        label={t('act.legalBasis')}
        optional
        maxLength={500}
        value={legalBasis}
        onChange={setLegalBasis}
      />
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
