import { useTranslate } from 'react-admin';
import type { Draft } from './draft.ts';

/** Published, clean, or how much is wrong. */
export function ProblemsBadge({ draft }: { draft: Pick<Draft, 'problems' | 'publishedVersion'> }) {
  const t = useTranslate();
  if (draft.publishedVersion) {
    return <span className="badge ink">{t('draft.published', { n: draft.publishedVersion })}</span>;
  }
  const { errors = 0, warnings = 0 } = draft.problems ?? {};
  if (errors > 0) return <span className="badge late">{t('draft.errors', { smart_count: errors })}</span>;
  if (warnings > 0)
    return <span className="badge soon">{t('draft.warnings', { smart_count: warnings })}</span>;
  return <span className="badge good">{t('draft.clean')}</span>;
}
