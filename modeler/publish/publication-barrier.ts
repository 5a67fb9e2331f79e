import type { SessionUser } from '../app/session.ts';
import type { TextKey } from '../app/texts/vi.ts';

/**
 * Why this person may not publish this draft now; undefined when they may. The server decides in the end: this only
 * tells beforehand. Four eyes: never the last editor.
 */
export function publicationBarrier(options: {
  user: SessionUser;
  lastEditor: string | undefined;
  dirty: boolean;
  errors: number;
}): TextKey | undefined {
  if (options.errors > 0) return 'publish.errors';
  if (options.dirty) return 'publish.unsaved';
  if (!options.user.roles.includes('administrator')) return 'publish.notAdmin';
  return options.lastEditor === options.user.id ? 'publish.ownEditor' : undefined;
}
