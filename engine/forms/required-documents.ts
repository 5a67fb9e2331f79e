import { compileForm } from './compile-form.ts';
import type { FormSchema } from './form-schema.ts';
import type { BilingualText } from './text.ts';

/** One paper of a procedure, from procedure.json. */
export interface DocumentRule {
  code: string;
  name: BilingualText;
  /** The form itself, shown and given back, or kept in the dossier. */
  presentation: 'form' | 'shown' | 'kept';
  required: 'always' | 'conditional' | 'optional';
  /** A JSON Schema the intake form must meet for a conditional paper to be asked for. */
  requiredWhen?: FormSchema;
  note?: BilingualText;
}

/** Codes of the papers this form's data asks for. */
export function requiredDocuments(documents: readonly DocumentRule[], form: unknown): string[] {
  return documents
    .filter(
      (document) =>
        document.required === 'always' ||
        (document.required === 'conditional' &&
          (document.requiredWhen === undefined || compileForm(document.requiredWhen)(form))),
    )
    .map((document) => document.code);
}
