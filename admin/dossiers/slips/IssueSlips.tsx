import { useTranslate } from 'react-admin';
import { postJson } from '../../app/http.ts';
import { useAct } from '../../kit/use-act.ts';
import { issuable, type DossierSlips } from './slip.ts';

/** Papers that can be issued now, and, folded away, those that can't with the reason. */
export function IssueSlips({ dossierId, slips }: { dossierId: string; slips: DossierSlips }) {
  const t = useTranslate();
  const issue = useAct((kind: string) => postJson(`/dossiers/${dossierId}/slips`, { kind }), {
    done: 'slips.issuedNow',
  });
  const possible = issuable(slips);
  const blocked = slips.possible.filter(
    (one) => one.problem !== null && !['forbidden', 'slip-issued'].includes(one.problem),
  );
  return (
    <>
      {possible.map(({ kind, name }) => (
        <button
          key={kind}
          type="button"
          className="btn wide slip-issue"
          disabled={issue.isPending}
          onClick={() => issue.mutate(kind)}
        >
          {t('slips.issue', { name })}
        </button>
      ))}
      {blocked.length > 0 && (
        <details className="blocked">
          <summary>{t('slips.blocked', { smart_count: blocked.length })}</summary>
          <ul className="plain-list">
            {blocked.map(({ kind, name, reason }) => (
              <li key={kind}>
                <span>{name}</span>
                <span className="quiet small">{reason}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
