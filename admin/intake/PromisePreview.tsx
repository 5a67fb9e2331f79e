import { useLocaleState, useTranslate } from 'react-admin';
import { localized } from '../app/locale.ts';
import { formatMoment } from '../kit/format-moment.ts';
import { Note } from '../kit/Note.tsx';
import type { Term } from '../procedures/procedure.ts';
import './intake.css';
import { usePromise, type PromiseAsked } from './promise.ts';

/** The date the citizen would be promised, and which initiative decides it: known before the receipt. */
export function PromisePreview({ asked }: { asked: PromiseAsked }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const { promise, refusal } = usePromise(asked);
  const { initiative } = promise ?? {};
  const words = (term: Term) => t(`term.${term.unit}`, { smart_count: term.value });
  if (refusal) return <Note tone="late">{t(refusal, { _: refusal })}</Note>;
  const atOnce = promise?.slip === false;
  const earlier = promise !== undefined && countsFromEarlier(asked, promise.earliest);
  const heading = atOnce ? 'intake.atOnce' : earlier ? 'intake.expectedEarlier' : 'intake.expectedDate';
  return (
    <div className="stack-tight">
      <div className="quiet small">{t(heading)}</div>
      <div className="promised num">{formatMoment(promise?.dueAt, locale)}</div>
      {earlier && (
        <div className="small">
          {t('intake.countedFrom')} <span className="num">{formatMoment(promise.receivedAt, locale)}</span>
        </div>
      )}
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
      <div className="quiet small">{t(atOnce ? 'intake.atOnceHint' : 'intake.expectedHint')}</div>
    </div>
  );
}

/** The clock of a late receipt, or of what was sent online, began before this moment: said with the date. */
function countsFromEarlier(asked: PromiseAsked, earliest: string | null): boolean {
  return asked.receivedAt !== undefined || earliest === null;
}
