import type { NamedDraft } from '#engine/office/drafts/drafts.ts';
import type { Office } from '#engine/office/office.ts';
import { definitionOf } from '#engine/office/procedures/publish/draft.ts';
import { definitionProblems } from '#engine/office/procedures/publish/definition-problems.ts';
import type { Language } from '#engine/api/language.ts';
import { iso } from '#engine/api/resources/dossiers/present-brief.ts';

/** A draft as a list shows it, with how many problems it has. */
export async function presentDraftBrief(office: Office, draft: NamedDraft, language: Language) {
  const problems = await definitionProblems(office.publisher, definitionOf(draft), language);
  return {
    id: draft.id,
    slug: draft.slug,
    code: draft.catalogue.code ?? null,
    name: draft.catalogue.name?.[language] ?? draft.slug,
    revision: draft.revision,
    lastEditor: { id: draft.last_editor_id, name: draft.editor_name },
    updatedAt: iso(draft.updated_at),
    base: draft.base_code && { code: draft.base_code, version: draft.base_version },
    problems: {
      errors: problems.filter((one) => one.severity === 'error').length,
      warnings: problems.filter((one) => one.severity === 'warning').length,
    },
    publishedVersion: draft.published_version,
  };
}

/** A draft with everything a designer edits. */
export async function presentDraft(office: Office, draft: NamedDraft, language: Language) {
  const { bpmn, forms, catalogue, slips } = draft;
  return { ...(await presentDraftBrief(office, draft, language)), bpmn, forms, catalogue, slips };
}
