import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { getJson } from '../app/http.ts';
import { formatMoney } from '../kit/format-money.ts';
import type { Period } from '../kit/PeriodFilter.tsx';

interface Sum {
  count: number;
  amount: number;
}

interface MethodSums {
  method: 'cash' | 'transfer';
  issued: Sum;
  cancelled: Sum;
  refunded: Sum;
  refundsCancelled: Sum;
  net: number;
}

/** Đối soát: by way of paying, what was taken, cancelled and given back, and what must be there now. */
export function FeeSums({ period, stamp }: { period: Period; stamp: number }) {
  const t = useTranslate();
  const { data } = useQuery({
    queryKey: ['fee-sums', period, stamp],
    queryFn: ({ signal }) =>
      getJson<{ sums: MethodSums[] }>(
        `/fee-receipts/reconciliation?filter=${encodeURIComponent(JSON.stringify(period))}`,
        signal,
      ),
    placeholderData: (before) => before,
  });
  if (!data) return <span className="skeleton" />;
  const net = data.sums.reduce((all, one) => all + one.net, 0);
  return (
    <section className="panel" aria-label={t('feeReceipt.sums')}>
      <header>
        <h2>{t('feeReceipt.sums')}</h2>
        <span>
          {t('feeReceipt.net')} <strong className="num">{formatMoney(net)}</strong>
        </span>
      </header>
      <div className="scroll-x">
        <table className="register sums-table">
          <thead>
            <tr>
              <th scope="col">{t('feeReceipt.method')}</th>
              <th scope="col" className="end">
                {t('feeReceipt.issued')}
              </th>
              <th scope="col" className="end">
                {t('feeReceipt.cancelledSum')}
              </th>
              <th scope="col" className="end">
                {t('feeReceipt.refunded')}
              </th>
              <th scope="col" className="end">
                {t('feeReceipt.net')}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.sums.map((one) => (
              <tr key={one.method}>
                <th scope="row">{t(`method.${one.method}`)}</th>
                <SumCell label={t('feeReceipt.issued')} sum={one.issued} />
                <SumCell label={t('feeReceipt.cancelledSum')} sum={one.cancelled} />
                <SumCell
                  label={t('feeReceipt.refunded')}
                  sum={{ ...one.refunded, amount: one.refunded.amount - one.refundsCancelled.amount }}
                />
                <td className="end">
                  <span className="quiet small phone-only">{t('feeReceipt.net')} </span>
                  <strong className="num">{formatMoney(one.net)}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function SumCell({ label, sum }: { label: string; sum: Sum }) {
  const t = useTranslate();
  return (
    <td className="end">
      <span className="quiet small phone-only">{label} </span>
      {sum.count > 0 && (
        <span className="quiet small">{t('feeReceipt.count', { smart_count: sum.count })} · </span>
      )}
      <span className="num">{formatMoney(sum.amount)}</span>
    </td>
  );
}
