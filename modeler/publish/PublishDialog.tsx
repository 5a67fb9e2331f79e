import { useState } from 'react';
import { Dialog } from '../app/Dialog.tsx';
import { getChanges, type Draft } from '../app/drafts.ts';
import { t } from '../app/i18n.ts';
import type { SessionUser } from '../app/session.ts';
import { useLoaded } from '../app/use-loaded.ts';
import { publicationBarrier } from './publication-barrier.ts';

/** The office's page on which an administrator puts a draft into force. */
const publicationAddress = (draftId: string): string =>
  new URL(`/drafts/${encodeURIComponent(draftId)}/show`, window.location.origin).href;

/** Leads to publishing: says what is missing, who may do it, and gives the address of the page where it is done. */
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
  // Saving anything made this person the last editor, whoever it was before.
  const lastEditor = revision === draft.revision ? draft.lastEditor?.id : user.id;
  const barrier = publicationBarrier({ user, lastEditor, dirty, errors });
  const address = publicationAddress(draft.id);
  return (
    <Dialog title={t('publish.title')} onClose={onClose}>
      {changes.state === 'ready' && changes.value.runningDossiers > 0 && (
        <p>{t('publish.running', { count: changes.value.runningDossiers })}</p>
      )}
      {barrier && <p className="notice">{t(barrier, { count: errors })}</p>}
      {(barrier === 'publish.notAdmin' || barrier === 'publish.ownEditor') && (
        <CopyAddress address={address} />
      )}
      <div className="actions">
        <button type="button" className="button quiet" onClick={onClose}>
          {t('close')}
        </button>
        {!barrier && (
          <a className="button primary" href={address}>
            {t('publish.open')}
          </a>
        )}
      </div>
    </Dialog>
  );
}

/** The address for the person who may publish. */
function CopyAddress({ address }: { address: string }) {
  const [copied, setCopied] = useState(false);
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
