/** What the office must know of a procedure beside its diagram: `procedure.json` of its folder. */
export interface Catalogue {
  code?: string;
  name?: { vi?: string; en?: string };
  intakeForm?: string | null;
  documents?: unknown[];
  [rest: string]: unknown;
}

/** A new procedure's: everything is still to be filled in but its name. */
export const emptyCatalogue = (slug: string, name: string): Catalogue => ({
  code: '',
  slug,
  name: { vi: name, en: name },
  intakeForm: null,
  documents: [],
  fees: [],
});

/** Throws when parsed JSON is not an object. */
export function readCatalogue(parsed: unknown): Catalogue {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new Error('Expected an object but got something else.');
  return parsed as Catalogue;
}
