import { useTranslate } from 'react-admin';
import { FieldRow } from '../../kit/FieldRow.tsx';
import { methods, type Method } from './money-text.ts';

interface Props {
  /** Tells the fields of one dialog from those of another. */
  name: string;
  amount: string;
  method: Method;
  onAmount: (amount: string) => void;
  onMethod: (method: Method) => void;
}

/** How much, and how it is paid. */
export function MoneyFields({ name, amount, method, onAmount, onMethod }: Props) {
  const t = useTranslate();
  return (
    <>
      <FieldRow id={`${name}-amount`} label={t('act.amount')}>
        <input
          id={`${name}-amount`}
          className="input num"
          style={{ maxWidth: 200 }}
          inputMode="numeric"
          value={amount}
          onChange={(event) => onAmount(event.target.value)}
        />
      </FieldRow>
      <div role="radiogroup" aria-label={t('act.method')}>
        {methods.map((choice) => (
          <label key={choice} className="choice">
            <input
              type="radio"
              name={`${name}-method`}
              checked={method === choice}
              onChange={() => onMethod(choice)}
            />
            <span>{t(`method.${choice}`)}</span>
          </label>
        ))}
      </div>
    </>
  );
}
