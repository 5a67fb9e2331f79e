import type { DraftSummary } from '../app/drafts.ts';
import { momentWords, t } from '../app/i18n.ts';
import { draftPath, navigate } from '../app/route.ts';

/** One draft of the list: what it is, who touched it last, and how it stands. */
export function DraftRow({ draft }: { draft: DraftSummary }) {
  const path = draftPath(draft.id);
  const { errors = 0, warnings = 0 } = draft.problems ?? {};
  return (
    <li className="card">
      <a
        href={path}
        className="card-title"
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey) return;
          event.preventDefault();
          navigate(path);
        }}
      >
        {draft.name || draft.slug}
      </a>
      <p className="quiet">
        <span className="code">{draft.code ?? draft.slug}</span> ·{' '}
        {t('home.draft.revision', { revision: draft.revision })}
        {draft.publishedVersion ? ` · ${t('home.draft.published', { version: draft.publishedVersion })}` : ''}
      </p>
      {draft.lastEditor && (
        <p className="quiet">
          {t('home.draft.editor', { name: draft.lastEditor.name, at: momentWords(draft.updatedAt) })}
        </p>
      )}
      <p className={errors > 0 ? 'pill error' : warnings > 0 ? 'pill warning' : 'pill fine'}>
        {errors + warnings > 0 ? t('home.draft.problems', { errors, warnings }) : t('home.draft.clean')}
      </p>
    </li>
  );
}
