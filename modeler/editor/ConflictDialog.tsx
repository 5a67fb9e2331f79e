import { Dialog } from '../app/Dialog.tsx';
import type { Draft } from '../app/drafts.ts';
import { t } from '../app/i18n.ts';

/** Somebody saved in between: both versions are safe, the person chooses which goes on here. */
export function ConflictDialog({
  mine,
  theirs,
  onKeep,
  onLoad,
  onClose,
}: {
  mine: number;
  theirs: Draft;
  onKeep: () => void;
  onLoad: () => void;
  onClose: () => void;
}) {
  const name = theirs.lastEditor?.name ?? t('conflict.somebody');
  return (
    <Dialog title={t('conflict.title')} onClose={onClose}>
      <p>{t('conflict.text', { mine, theirs: theirs.revision, name })}</p>
      <div className="actions stacked">
        <button type="button" className="button primary" onClick={onKeep}>
          {t('conflict.keep')}
        </button>
        <button type="button" className="button" onClick={onLoad} aria-describedby="conflict-load-help">
          {t('conflict.load')}
        </button>
        <small id="conflict-load-help">{t('conflict.load.help')}</small>
        <button type="button" className="button quiet" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </Dialog>
  );
}
