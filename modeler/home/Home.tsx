import { useState } from 'react';
import { listDrafts, draftFromProcedure } from '../app/drafts.ts';
import { t } from '../app/i18n.ts';
import { LoadState } from '../app/LoadState.tsx';
import { listProcedures } from '../app/procedures.ts';
import { problemText } from '../app/problem-text.ts';
import { draftPath, navigate } from '../app/route.ts';
import type { SessionUser } from '../app/session.ts';
import { useLoaded } from '../app/use-loaded.ts';
import { DraftRow } from './DraftRow.tsx';
import { HomeHeader } from './HomeHeader.tsx';
import { NewDraftDialog } from './NewDraftDialog.tsx';
import { ProcedureRow } from './ProcedureRow.tsx';

/** The first page: drafts being worked on, and the procedures in force they start from. */
export function Home({ user }: { user: SessionUser }) {
  const drafts = useLoaded(listDrafts, 'drafts');
  const procedures = useLoaded(listProcedures, 'procedures');
  const [creating, setCreating] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState<string>();

  const draftFrom = async (code: string) => {
    setBusy(code);
    try {
      navigate(draftPath((await draftFromProcedure(code)).id));
    } catch (error) {
      setFailure(problemText(error));
      setBusy(undefined);
    }
  };

  return (
    <div className="home">
      <HomeHeader user={user} />
      <main>
        {failure && (
          <p className="notice error" role="alert">
            {failure}
          </p>
        )}
        <section aria-labelledby="drafts-title">
          <div className="section-head">
            <h2 id="drafts-title">{t('home.drafts')}</h2>
            <button type="button" className="button primary" onClick={() => setCreating(true)}>
              {t('home.new')}
            </button>
          </div>
          {drafts.state !== 'ready' ? (
            <LoadState loaded={drafts} />
          ) : drafts.value.length === 0 ? (
            <p className="empty-state">{t('home.drafts.empty')}</p>
          ) : (
            <ul className="cards">
              {drafts.value.map((draft) => (
                <DraftRow key={draft.id} draft={draft} />
              ))}
            </ul>
          )}
        </section>
        <section aria-labelledby="procedures-title">
          <h2 id="procedures-title">{t('home.procedures')}</h2>
          {procedures.state !== 'ready' ? (
            <LoadState loaded={procedures} />
          ) : procedures.value.length === 0 ? (
            <p className="empty-state">{t('home.procedures.empty')}</p>
          ) : (
            <ul className="cards">
              {procedures.value.map((procedure) => (
                <ProcedureRow
                  key={procedure.code}
                  procedure={procedure}
                  busy={busy === procedure.code}
                  onDraft={() => void draftFrom(procedure.code)}
                />
              ))}
            </ul>
          )}
        </section>
      </main>
      {creating && <NewDraftDialog onClose={() => setCreating(false)} />}
    </div>
  );
}
