import type { Law } from '#engine/deadline/law/law-on.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { apologyRuleOn, type ApologyRule } from './apology-rule.ts';

/** What an extension of a received dossier is measured by. */
export interface ExtensionBasis {
  rule: ApologyRule;
  statutory: { from: Date; to: Date };
}

/** The rule of its day of receipt and its statutory term. */
export function extensionBasis(
  law: Law,
  dossier: Pick<DossierRow, 'received_at' | 'created_at' | 'statutory_due_at'>,
): ExtensionBasis {
  const from = dossier.received_at ?? dossier.created_at;
  return { rule: apologyRuleOn(law, from), statutory: { from, to: dossier.statutory_due_at ?? from } };
}
