import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { getJson, postJson } from '../../app/http.ts';
import { formatMoney } from '../../kit/format-money.ts';
import { ListSkeleton } from '../../kit/ListSkeleton.tsx';
import { Note } from '../../kit/Note.tsx';
import type { Dossier } from '../dossier.ts';
import type { FeeReceipt } from '../papers/fee-receipt.ts';
import { ActSheet } from './ActSheet.tsx';
import type { ActionDialogProps } from './index.ts';
import { amountOf, type Method } from './money-text.ts';
import { MoneyFields } from './MoneyFields.tsx';
import { ReasonField } from './ReasonField.tsx';

/** Hoàn phí: which receipt's money goes back, how much of it, and how. */
export default function RefundDialog({ dossier, onClose }: ActionDialogProps) {
  const { data } = useQuery({
    queryKey: ['fee-receipts', dossier.id, dossier.fee.paid],
    queryFn: ({ signal }) => getJson<FeeReceipt[]>(`/dossiers/${dossier.id}/fee-receipts`, signal),
  });
  if (!data) return <ListSkeleton rows={2} />;
  const receipt = data.find((one) => one.kind === 'receipt' && !one.cancelled && one.refunded < one.amount);
  return <RefundSheet dossier={dossier} receipt={receipt} onClose={onClose} />;
}

/** What may go back: everything once the dossier was not handled, else what is too much. */
function refundableOf(dossier: Dossier, receipt: FeeReceipt): number {
  const unhandled = dossier.status === 'refused' || dossier.status === 'stopped';
  const due = dossier.fee.paid - (unhandled ? 0 : dossier.fee.amount);
  return Math.max(0, Math.min(due, receipt.amount - receipt.refunded));
}

function RefundSheet(props: { dossier: Dossier; receipt: FeeReceipt | undefined; onClose: () => void }) {
  const t = useTranslate();
  const { dossier, receipt, onClose } = props;
  const most = receipt ? refundableOf(dossier, receipt) : 0;
  const [amount, setAmount] = useState(String(most));
  const [method, setMethod] = useState<Method>(receipt?.method ?? 'cash');
  const [reason, setReason] = useState('');
  const value = amountOf(amount);
  return (
    <ActSheet
      title={receipt ? t('feeReceipt.refundOf', { number: receipt.number }) : t('feeReceipt.refund')}
      verb={t('feeReceipt.refundVerb', { amount: formatMoney(value || 0) })}
      done="feeReceipt.refundDone"
      ready={Number.isInteger(value) && value > 0 && value <= most && reason.trim() !== ''}
      act={() =>
        postJson(`/dossiers/${dossier.id}/fee-receipts/${receipt?.id ?? ''}/refund`, {
          amount: value,
          method,
          reason,
        })
      }
      onClose={onClose}
    >
      {receipt ? (
        <>
          <p>{t('feeReceipt.refundText', { amount: formatMoney(most) })}</p>
          <MoneyFields
            name="refund"
            amount={amount}
            method={method}
            onAmount={setAmount}
            onMethod={setMethod}
          />
          <ReasonField label={t('act.reason')} value={reason} onChange={setReason} />
        </>
      ) : (
        <Note>{t('feeReceipt.refundNone')}</Note>
      )}
    </ActSheet>
  );
}
