import { useTranslate } from 'react-admin';
import { Note } from './Note.tsx';

/** What could not be shown, that nothing is lost, and a way to try again. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useTranslate();
  const message = error instanceof Error ? error.message : '';
  return (
    <Note tone="late">
      <div className="stack-tight">
        <strong>{t('error.load')}</strong>
        <span>{t(message || 'error.unknown', { _: message })}</span>
        {onRetry && (
          <div>
            <button type="button" className="btn slim" onClick={onRetry}>
              {t('error.retry')}
            </button>
          </div>
        )}
      </div>
    </Note>
  );
}
