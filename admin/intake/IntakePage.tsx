import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useSession } from '../app/use-session.ts';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { IntakeForm } from './IntakeForm.tsx';
import { emptyEntry } from './intake-entry.ts';
import { dropEntry, keptEntry } from './kept-entry.ts';
import './intake.css';

/** Tiếp nhận: from the citizen's words to a code, a date and a slip. */
export default function IntakePage() {
  const t = useTranslate();
  const userId = useSession()?.user.id;
  const [round, setRound] = useState(0);
  const [kept, setKept] = useState(false);
  useEffect(() => {
    if (userId) setKept(keptEntry(userId) !== null);
  }, [userId, round]);
  if (!userId) return <ListSkeleton />;
  return (
    <>
      <div className="page-head">
        <h1>{t('intake.title')}</h1>
        {kept && (
          <span className="row">
            <span className="badge">{t('intake.restored')}</span>
            <button
              type="button"
              className="link"
              onClick={() => {
                dropEntry(userId);
                setRound(round + 1);
              }}
            >
              {t('intake.startAnew')}
            </button>
          </span>
        )}
      </div>
      <IntakeForm key={round} userId={userId} initial={keptEntry(userId) ?? emptyEntry()} />
    </>
  );
}
