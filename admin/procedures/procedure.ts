import type { OwnerKind } from '#engine/forms/parties.ts';
import type { LocalizedText } from '../app/locale.ts';
import type { FormDefinition } from '../forms/form-definition.ts';

/** One paper a procedure asks for. */
export interface ProcedureDocument {
  code: string;
  name: LocalizedText;
  required?: boolean | 'always' | 'conditional' | 'optional';
  /** A JSON Schema on the form's data: asked for only when it matches. */
  requiredWhen?: Record<string, unknown> | null;
  /** `form` is the declaration itself, `shown` is looked at and given back, `kept` stays in the dossier. */
  presentation?: 'form' | 'shown' | 'kept';
  note?: LocalizedText;
}

/** A fee in đồng, once or for each of a number the form holds. */
export interface FeeRule {
  code: string;
  name: LocalizedText;
  amount: number;
  per?: string | null;
  perField?: string | null;
  /** Kinds of owner that pay nothing of it, each with the rule that says so. */
  exempt?: { requester: OwnerKind[]; reference: string }[];
}

/** A length of time as a law or a promise states it. */
export interface Term {
  value: number;
  unit: 'workingMinutes' | 'workingHours' | 'workingDays' | 'calendarDays' | 'sameDay';
}

/** A procedure in force, as `GET /api/procedures` lists it. */
export interface Procedure {
  id: string;
  code: string;
  name: LocalizedText;
  version: number;
  statutory: Term;
  committed: Term;
  fees: FeeRule[];
  documents: ProcedureDocument[];
  form: FormDefinition | null;
  /** Which field of the form says what kind of owner asks. */
  requester?: { field: string; kinds: Record<string, OwnerKind> } | null;
}

/** One version a procedure has had. */
export interface ProcedureVersion {
  version: number;
  effectiveFrom: string;
  publishedBy: { name: string } | string | null;
  publishedAt: string;
  draftId: string | null;
  runningDossiers: number;
}
