import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { postJson } from '../../app/http.ts';
import { formatMoney } from '../../kit/format-money.ts';
import { ActSheet } from '../actions/ActSheet.tsx';
import { ReasonField } from '../actions/ReasonField.tsx';
import type { FeeReceipt } from './fee-receipt.ts';

interface Props {
  dossierId: string;
  receipt: FeeReceipt;
  onClose: () => void;
}

/** Hủy biên lai: the number stays, its money counts as not taken. */
export default function CancelReceiptDialog({ dossierId, receipt, onClose }: Props) {
  const t = useTranslate();
  const [reason, setReason] = useState('');
  const { number, amount } = receipt;
  return (
    <ActSheet
      title={t('feeReceipt.cancelOf', { number })}
      verb={t('feeReceipt.cancel')}
      done="feeReceipt.cancelDone"
      danger
      ready={reason.trim() !== ''}
      act={() => postJson(`/dossiers/${dossierId}/fee-receipts/${receipt.id}/cancellation`, { reason })}
      onClose={onClose}
    >
      <p>{t('feeReceipt.cancelText', { number, amount: formatMoney(amount) })}</p>
      <ReasonField
        label={t('act.reason')}
        help={t('feeReceipt.cancelHelp')}
        value={reason}
        onChange={setReason}
      />
    </ActSheet>
  );
}
