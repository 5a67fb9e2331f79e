import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { postJson } from '../../app/http.ts';
import { formatMoney } from '../../kit/format-money.ts';
import { feeOwed } from '../dossier-predicates.ts';
import { ActSheet } from './ActSheet.tsx';
import type { ActionDialogProps } from './index.ts';
import { amountOf, type Method } from './money-text.ts';
import { MoneyFields } from './MoneyFields.tsx';

/** Thu phí: how much, and how it was paid. */
export default function PayDialog({ dossier, onClose }: ActionDialogProps) {
  const t = useTranslate();
  const owed = feeOwed(dossier);
  const [amount, setAmount] = useState(String(owed));
  const [method, setMethod] = useState<Method>('cash');
  const value = amountOf(amount);
  return (
    <ActSheet
      title={t('action.pay')}
      verb={t('act.payVerb', { amount: formatMoney(value || 0) })}
      done="act.paid"
      ready={Number.isInteger(value) && value > 0 && value <= owed}
      act={() => postJson(`/dossiers/${dossier.id}/payments`, { amount: value, method })}
      onClose={onClose}
    >
      <p>
        {t('act.owed')} <strong className="num">{formatMoney(owed)}</strong>
      </p>
      <MoneyFields name="pay" amount={amount} method={method} onAmount={setAmount} onMethod={setMethod} />
    </ActSheet>
  );
}
