import { callApi } from '../../app/http.ts';

/** `GET /dossiers/:id/receipt-corrections/preview`. */
export interface CorrectionPreview {
  earliest: string;
  latest: string;
  receivedAt?: string;
  dueAt?: string;
  statutoryDueAt?: string;
  initiative?: { code: string; name: string } | null;
}

/** Within which moments a receipt may lie, and the dates it would have at one of them. */
export async function fetchCorrection(dossierId: string, receivedAt?: string): Promise<CorrectionPreview> {
  const query = receivedAt ? `?receivedAt=${encodeURIComponent(receivedAt)}` : '';
  const path = `/dossiers/${dossierId}/receipt-corrections/preview${query}`;
  return (await callApi<CorrectionPreview>(path)).data;
}
