import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { getJson } from '../../app/http.ts';
import { useSession } from '../../app/use-session.ts';
import { formatShort } from '../../kit/format-moment.ts';
import { formatMoney } from '../../kit/format-money.ts';
import type { Dossier } from '../dossier.ts';
import { isEnded } from '../dossier-predicates.ts';
import CancelReceiptDialog from './CancelReceiptDialog.tsx';
import type { FeeReceipt } from './fee-receipt.ts';
import './papers.css';

/** The numbered papers of this dossier's money, cancelled ones struck through and still there. */
export function FeePanel({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  const mayCancel = useSession()?.user.roles.includes('cashier') && dossier.status !== 'returned';
  const [cancelling, setCancelling] = useState<FeeReceipt | null>(null);
  const { data } = useQuery({
    queryKey: ['fee-receipts', dossier.id, dossier.fee.paid],
    queryFn: ({ signal }) => getJson<FeeReceipt[]>(`/dossiers/${dossier.id}/fee-receipts`, signal),
    placeholderData: (before) => before,
  });
  const exemption = dossier.fee.exemption;
  if (!data?.length && !exemption) return null;
  return (
    <section className="panel" aria-label={t('feeReceipt.title')}>
      <header>
        <h2>{t('feeReceipt.title')}</h2>
      </header>
      {exemption && <p className="panel-body quiet">{t('feeReceipt.exempt', { reference: exemption })}</p>}
      <ul className="doc-list">
        {data?.map((receipt) => (
          <li key={receipt.id} className="fee-line">
            <div className="grow">
              <div className={receipt.cancelled ? 'struck' : undefined}>
                <a
                  className="num"
                  href={`/api/dossiers/${dossier.id}/fee-receipts/${receipt.id}/receipt.pdf`}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={t('feeReceipt.print', { number: receipt.number })}
                >
                  {receipt.number}
                </a>{' '}
                <strong className="num">
                  {receipt.kind === 'refund' ? '−' : ''}
                  {formatMoney(receipt.amount)}
                </strong>
              </div>
              <div className="quiet small">
                {t(`feeReceipt.kind.${receipt.kind}`)} · {t(`method.${receipt.method}`)} ·{' '}
                <span className="num">{formatShort(receipt.issuedAt)}</span> · {receipt.issuedBy}
              </div>
              {receipt.reason && <div className="quiet small">{receipt.reason}</div>}
              {receipt.cancelled && (
                <div className="small cancelled-why">
                  {t('feeReceipt.cancelled')} <span className="num">{formatShort(receipt.cancelled.at)}</span>
                  : {receipt.cancelled.reason}
                </div>
              )}
              {receipt.refunded > 0 && (
                <div className="quiet small">
                  {t('feeReceipt.refundedPart', { amount: formatMoney(receipt.refunded) })}
                </div>
              )}
            </div>
            {mayCancel && !receipt.cancelled && receipt.refunded === 0 && !isEnded(dossier.status) && (
              <button
                type="button"
                className="btn slim"
                aria-label={t('feeReceipt.cancelOf', { number: receipt.number })}
                onClick={() => setCancelling(receipt)}
              >
                {t('feeReceipt.cancel')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {cancelling && (
        <CancelReceiptDialog
          dossierId={dossier.id}
          receipt={cancelling}
          onClose={() => setCancelling(null)}
        />
      )}
    </section>
  );
}
