import type { StepForm } from '../app/drafts.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';

/** What is kept on this machine of a draft that was not saved when the page went away. */
export interface CrashCopy {
  revision: number;
  bpmn: string;
  forms: Record<string, StepForm>;
  catalogue: Catalogue;
  at: string;
}

const keyOf = (draftId: string): string => `motcua.draft.${draftId}`;

/** Keeps the unsaved state; a full or refused storage loses the copy only, never the work on the page. */
export function keepCrashCopy(draftId: string, copy: CrashCopy): void {
  try {
    localStorage.setItem(keyOf(draftId), JSON.stringify(copy));
  } catch {
    // Nothing to do: the page still holds the work, and leaving it asks first.
  }
}

/** What this machine still holds of a draft; undefined when nothing was left unsaved. */
export function readCrashCopy(draftId: string): CrashCopy | undefined {
  try {
    const text = localStorage.getItem(keyOf(draftId));
    return text ? (JSON.parse(text) as CrashCopy) : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets the copy: the work is saved, or given up. */
export function dropCrashCopy(draftId: string): void {
  try {
    localStorage.removeItem(keyOf(draftId));
  } catch {
    // Storage refused: then nothing was kept either.
  }
}
