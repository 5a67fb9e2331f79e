import { t } from '../app/i18n.ts';
import { currentLocale, localized } from '../app/locale.ts';
import type { ProcedureSummary } from '../app/procedures.ts';
import { termWords, type TermUnit } from '../procedure/working-time.ts';

/** One procedure in force, and the way to change it: a draft that starts from it. */
export function ProcedureRow({
  procedure,
  busy,
  onDraft,
}: {
  procedure: ProcedureSummary;
  busy: boolean;
  onDraft: () => void;
}) {
  const name = localized(procedure.name);
  return (
    <li className="card">
      <p className="card-title">{name}</p>
      <p className="quiet">
        <span className="code">{procedure.code}</span> ·{' '}
        {t('home.procedure.version', { version: procedure.version })}
      </p>
      <p className="quiet">
        {t('home.procedure.terms', {
          committed: words(procedure.committed),
          statutory: words(procedure.statutory),
        })}
      </p>
      <button
        type="button"
        className="button"
        disabled={busy}
        aria-label={`${t('home.draftFrom')}: ${name}`}
        onClick={onDraft}
      >
        {t('home.draftFrom')}
      </button>
    </li>
  );
}

function words(term: { value: number; unit: string } | null): string {
  return term ? termWords(term.value, term.unit as TermUnit, currentLocale()) : '–';
}
