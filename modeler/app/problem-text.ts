import { ProblemError } from './http.ts';
import { t } from './i18n.ts';

/** What to tell the person about an error: the server's own words where it has some. */
export function problemText(error: unknown): string {
  if (error instanceof ProblemError) {
    if (error.status === 0) return t('error.unreachable');
    if (error.status === 403 && !error.body.title) return t('error.forbidden');
    return error.message;
  }
  return error instanceof Error ? error.message : String(error);
}
