/** A receipt or a refund, as `GET /api/dossiers/:id/fee-receipts` and `GET /api/fee-receipts` show it. */
export interface FeeReceipt {
  id: string;
  dossierId: string;
  dossierCode?: string | null;
  kind: 'receipt' | 'refund';
  number: string;
  amount: number;
  /** What has been given back of it. */
  refunded: number;
  method: 'cash' | 'transfer';
  payer: string;
  reason: string;
  issuedAt: string;
  issuedBy: string;
  refundsId: string | null;
  cancelled: { at: string; by: string; reason: string } | null;
}
