import { useQuery } from '@tanstack/react-query';
import { useLocaleState, useTranslate } from 'react-admin';
import { callApi } from '../app/http.ts';
import { localized, type LocalizedText } from '../app/locale.ts';
import { useOfficeNow } from '../app/office-clock.ts';
import { formatMoment } from '../kit/format-moment.ts';
import type { Term } from '../procedures/procedure.ts';
import './intake.css';

/** `POST /api/initiatives/preview`: what a receipt at this moment would promise. */
interface Promise {
  dueAt: string;
  provisional: boolean;
  /** Whether an appointment slip (Mẫu 01) is printed. */
  slip: boolean;
  committed: Term;
  posted: Term;
  initiative: { code: string; kind: string; name: LocalizedText; why: LocalizedText } | null;
}

/** The date the citizen would be promised now, and which initiative decides it: known before the receipt. */
export function PromisePreview({ procedure, channel }: { procedure: string; channel: string }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const promise = usePromise(procedure, channel);
  const { initiative } = promise ?? {};
  const words = (term: Term) => t(`term.${term.unit}`, { smart_count: term.value });
  return (
    <div className="stack-tight">
      <div className="quiet small">
        {t(promise?.slip === false ? 'intake.atOnce' : 'intake.expectedDate')}
      </div>
      <div className="promised num">{formatMoment(promise?.dueAt, locale)}</div>
      {initiative && promise && (
        <div className="promise-initiative">
          <span className="badge ink">{localized(initiative.name, locale)}</span>
          <span className="small">{localized(initiative.why, locale)}</span>
          <span className="small quiet">
            {promise.slip
              ? t('intake.insteadOf', { posted: words(promise.posted), promised: words(promise.committed) })
              : t('intake.noSlip')}
          </span>
        </div>
      )}
      {promise?.provisional && <span className="badge">{t('deadline.provisional')}</span>}
      <div className="quiet small">
        {t(promise?.slip === false ? 'intake.atOnceHint' : 'intake.expectedHint')}
      </div>
    </div>
  );
}

/** Asked again every minute: an initiative has a cut-off hour. */
function usePromise(procedure: string, channel: string): Promise | undefined {
  const minute = Math.floor(useOfficeNow().getTime() / 60_000);
  const { data } = useQuery({
    queryKey: ['promise', procedure, channel, minute],
    queryFn: async ({ signal }) =>
      (
        await callApi<Promise>('/initiatives/preview', {
          method: 'POST',
          body: { procedure, channel },
          signal,
        })
      ).data,
    enabled: procedure !== '',
    placeholderData: (before) => before,
    retry: false,
  });
  return data;
}
