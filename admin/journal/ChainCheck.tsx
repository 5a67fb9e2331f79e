import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { getJson } from '../app/http.ts';
import { Note } from '../kit/Note.tsx';

interface Verification {
  ok: boolean;
  entries: number;
  firstBrokenId: string | null;
}

/** Recomputes the whole chain and says plainly whether it holds. */
export function ChainCheck() {
  const t = useTranslate();
  const [outcome, setOutcome] = useState<Verification | 'busy' | 'failed' | null>(null);
  const run = async () => {
    setOutcome('busy');
    try {
      setOutcome(await getJson<Verification>('/journal/verification'));
    } catch {
      setOutcome('failed');
    }
  };
  return (
    <div className="row" style={{ paddingBottom: 12 }}>
      <button type="button" className="btn" disabled={outcome === 'busy'} onClick={() => void run()}>
        {t(outcome === 'busy' ? 'journal.verifying' : 'journal.verify')}
      </button>
      {outcome === 'failed' && <Note tone="late">{t('error.load')}</Note>}
      {outcome && typeof outcome === 'object' && (
        <Note tone={outcome.ok ? 'good' : 'late'}>
          {outcome.ok
            ? t('journal.intact', { n: outcome.entries })
            : t('journal.broken', { id: outcome.firstBrokenId ?? '' })}
        </Note>
      )}
    </div>
  );
}
