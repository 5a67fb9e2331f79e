import { momentWords, t } from '../app/i18n.ts';

/** Says that this machine still holds work that was never saved, and offers it. */
export function CrashNotice({
  at,
  onRestore,
  onDrop,
}: {
  at: string;
  onRestore: () => void;
  onDrop: () => void;
}) {
  return (
    <p className="notice" role="status">
      {t('editor.crash.found', { at: momentWords(at) })}{' '}
      <button type="button" className="button" onClick={onRestore}>
        {t('editor.crash.restore')}
      </button>{' '}
      <button type="button" className="button quiet" onClick={onDrop}>
        {t('editor.crash.drop')}
      </button>
    </p>
  );
}
