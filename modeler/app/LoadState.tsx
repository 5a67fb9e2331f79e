import { t } from './i18n.ts';
import { problemText } from './problem-text.ts';
import type { Loaded } from './use-loaded.ts';

/** What is shown while something loads, or when it failed: what happened, and the way to try again. */
export function LoadState({ loaded, text }: { loaded: Loaded<unknown>; text?: string }) {
  if (loaded.state === 'failed')
    return (
      <div className="load-state" role="alert">
        <p>
          <strong>{t('error.load')}</strong>
        </p>
        <p>{problemText(loaded.error)}</p>
        <button type="button" className="button" onClick={loaded.retry}>
          {t('retry')}
        </button>
      </div>
    );
  return (
    <div className="load-state" role="status" aria-live="polite">
      <div className="skeleton" aria-hidden="true" />
      <p>{text ?? t('home.loading')}</p>
    </div>
  );
}
