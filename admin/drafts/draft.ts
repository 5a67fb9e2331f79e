import type { LocalizedText } from '../app/locale.ts';

/** A draft as the list shows it. */
export interface Draft {
  id: string;
  slug: string;
  code: string | null;
  name: LocalizedText;
  revision: number;
  lastEditor: { id: string; name: string };
  updatedAt: string;
  base: number | string | null;
  problems: { errors: number; warnings: number };
  publishedVersion: number | null;
}

/** One finding of the publish gate. */
export interface DraftProblem {
  rule: string;
  severity: 'error' | 'warning' | 'info';
  elementId: string;
  message: string;
}

/** A draft against the version in force. */
export interface DraftChanges {
  added: ElementChange[];
  removed: ElementChange[];
  changed: (ElementChange & { what: string; before: unknown; after: unknown })[];
  budgets: { before: unknown; after: unknown };
  slips?: { name: string; what: 'added' | 'removed' | 'changed'; members: string[] }[];
  runningDossiers: number;
}

export type ElementChange = { elementId: string; name?: string } & Record<string, unknown>;

/** Why this person may not publish this draft; null when they may. */
export function publishObstacle(
  draft: Pick<Draft, 'problems' | 'lastEditor' | 'publishedVersion'>,
  person: { id: string; roles: string[] },
): 'published' | 'role' | 'fourEyes' | 'errors' | null {
  if (draft.publishedVersion !== null && draft.publishedVersion !== undefined) return 'published';
  if (!person.roles.includes('administrator')) return 'role';
  if (draft.lastEditor?.id === person.id) return 'fourEyes';
  if ((draft.problems?.errors ?? 0) > 0) return 'errors';
  return null;
}
