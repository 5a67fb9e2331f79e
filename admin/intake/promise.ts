import { useQuery } from '@tanstack/react-query';
import { callApi } from '../app/http.ts';
import type { LocalizedText } from '../app/locale.ts';
import { useOfficeNow } from '../app/office-clock.ts';
import type { Term } from '../procedures/procedure.ts';

/** What a receipt put on record at this moment would promise (`POST /api/initiatives/preview`). */
export interface ReceiptPromise {
  /** The moment its terms count from. */
  receivedAt: string;
  dueAt: string;
  provisional: boolean;
  /** Whether an appointment slip (Mẫu 01) is printed. */
  slip: boolean;
  committed: Term;
  posted: Term;
  /** Between which moments a receipt recorded late may lie; null online. */
  earliest: string | null;
  latest: string | null;
  initiative: { code: string; kind: string; name: LocalizedText; why: LocalizedText } | null;
}

/** Whose receipt is asked about: a new one's, or that of a dossier that waits; and when it was handed in, if not now. */
export type PromiseAsked = ({ procedure: string; channel: string } | { dossierId: string }) & {
  receivedAt?: string | undefined;
};

/** Asked again every minute: an initiative has a cut-off hour. `refusal` says why that moment promises nothing. */
export function usePromise(asked: PromiseAsked): { promise?: ReceiptPromise; refusal?: string } {
  const minute = Math.floor(useOfficeNow().getTime() / 60_000);
  const { data, error } = useQuery({
    queryKey: ['promise', asked, minute],
    queryFn: async ({ signal }) => (await ask(asked, signal)).data,
    enabled: 'dossierId' in asked || asked.procedure !== '',
    placeholderData: (before) => before,
    retry: false,
  });
  return { promise: data, refusal: error?.message };
}

function ask(asked: PromiseAsked, signal: AbortSignal) {
  if (!('dossierId' in asked)) {
    return callApi<ReceiptPromise>('/initiatives/preview', { method: 'POST', body: asked, signal });
  }
  const query = asked.receivedAt ? `?receivedAt=${encodeURIComponent(asked.receivedAt)}` : '';
  return callApi<ReceiptPromise>(`/dossiers/${asked.dossierId}/receipt/preview${query}`, { signal });
}
