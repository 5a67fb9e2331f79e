import { useState } from 'react';
import { Dialog } from '../app/Dialog.tsx';
import { getChanges, publishDraft, type Draft } from '../app/drafts.ts';
import { t } from '../app/i18n.ts';
import { problemText } from '../app/problem-text.ts';
import { draftPath } from '../app/route.ts';
import type { SessionUser } from '../app/session.ts';
import { useLoaded } from '../app/use-loaded.ts';
import { publicationBarrier } from './publication-barrier.ts';

/** Puts a saved draft into force, or says who can and what is missing. */
export function PublishDialog({
  draft,
  user,
  revision,
  dirty,
  errors,
  onClose,
}: {
  draft: Draft;
  user: SessionUser;
  revision: number;
  dirty: boolean;
  errors: number;
  onClose: () => void;
}) {
  const changes = useLoaded(() => getChanges(draft.id), `${draft.id}.${revision}`);
  const [from, setFrom] = useState('');
  const [state, setState] = useState<{ working?: boolean; failure?: string; version?: number }>({});
  // Saving anything made this person the last editor, whoever it was before.
  const lastEditor = revision === draft.revision ? draft.lastEditor?.id : user.id;
  const barrier = publicationBarrier({ user, lastEditor, dirty, errors });

  const publish = async () => {
    setState({ working: true });
    try {
      const { version } = await publishDraft(draft.id, from ? `${from}:00+07:00` : undefined);
      setState({ version });
    } catch (error) {
      setState({ failure: problemText(error) });
    }
  };

  return (
    <Dialog title={t('publish.title')} onClose={onClose}>
      {state.version !== undefined ? (
        <p className="notice fine" role="status">
          {t('publish.done', { version: state.version })}
        </p>
      ) : (
        <>
          {changes.state === 'ready' && changes.value.runningDossiers > 0 && (
            <p>{t('publish.running', { count: changes.value.runningDossiers })}</p>
          )}
          {barrier && <p className="notice">{t(barrier, { count: errors })}</p>}
          {barrier === 'publish.notAdmin' && <CopyAddress path={draftPath(draft.id)} />}
          {!barrier && (
            <label className="form">
              {t('publish.from')}
              <input type="datetime-local" value={from} onChange={(event) => setFrom(event.target.value)} />
            </label>
          )}
          {state.failure && (
            <p className="notice error" role="alert">
              {state.failure}
            </p>
          )}
        </>
      )}
      <div className="actions">
        <button type="button" className="button quiet" onClick={onClose}>
          {t('close')}
        </button>
        {state.version === undefined && (
          <button
            type="button"
            className="button primary"
            disabled={!!barrier || state.working}
            onClick={() => void publish()}
          >
            {state.working ? t('publish.working') : t('publish.do')}
          </button>
        )}
      </div>
    </Dialog>
  );
}

/** The address of this draft, for the person who may publish it. */
function CopyAddress({ path }: { path: string }) {
  const [copied, setCopied] = useState(false);
  const address = new URL(path, window.location.origin).href;
  return (
    <p className="copy-address">
      <input
        readOnly
        value={address}
        aria-label={t('publish.copy')}
        onFocus={(event) => event.target.select()}
      />
      <button
        type="button"
        className="button"
        onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}
      >
        {copied ? t('publish.copied') : t('publish.copy')}
      </button>
    </p>
  );
}
