import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { postJson } from '../../app/http.ts';
import { FieldRow } from '../../kit/FieldRow.tsx';
import { formatMoney } from '../../kit/format-money.ts';
import { feeOwed } from '../dossier-predicates.ts';
import { ActSheet } from './ActSheet.tsx';
import type { ActionDialogProps } from './index.ts';

const methods = ['cash', 'transfer'] as const;

/** Thu phí: how much, and how it was paid. */
export default function PayDialog({ dossier, onClose }: ActionDialogProps) {
  const t = useTranslate();
  const owed = feeOwed(dossier);
  const [amount, setAmount] = useState(String(owed));
  const [method, setMethod] = useState<(typeof methods)[number]>('cash');
  const value = Number(amount.replace(/[.\s]/g, ''));
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
      <FieldRow id="pay-amount" label={t('act.amount')}>
        <input
          id="pay-amount"
          className="input num"
          style={{ maxWidth: 200 }}
          inputMode="numeric"
          value={amount}
          onChange={(event) => setAmount(event.target.value)}
        />
      </FieldRow>
      <div role="radiogroup" aria-label={t('act.method')}>
        {methods.map((name) => (
          <label key={name} className="choice">
            <input type="radio" name="method" checked={method === name} onChange={() => setMethod(name)} />
            <span>{t(`method.${name}`)}</span>
          </label>
        ))}
      </div>
    </ActSheet>
  );
}
