import type { Budget } from '#engine/deadline/budget.ts';
import type { OwnerKind } from '#engine/forms/parties.ts';
import type { FormSchema } from '#engine/forms/form-schema.ts';
import type { DocumentRule } from '#engine/forms/required-documents.ts';
import type { SlipTemplates } from '../slips/slip-template.ts';
import type { ProcedureModel } from './publish/procedure-model.ts';

/** A text in the product's languages. */
export interface Bilingual {
  vi: string;
  en: string;
}

export interface FormDefinition {
  /** A JSON Schema with at least one valid object in `examples`. */
  schema: FormSchema;
  ui: Record<string, unknown>;
}

/** What a procedure costs: an amount in đồng, for each of a number the form holds, or once. */
export interface FeeRule {
  code: string;
  name: Bilingual;
  amount: number;
  /** The form's number the amount is multiplied by, e.g. `soLuongBanSao`; charged once without it. */
  perField?: string | null;
  effectiveFrom?: string;
  reference?: string;
  /** Kinds of owner that pay nothing, each by its own rule. */
  exempt?: { requester: OwnerKind[]; reference: string }[];
}

/** procedure.json: texts, papers and fees; never a term. */
export interface ProcedureCatalogue {
  code: string;
  slug: string;
  name: Bilingual;
  shortName?: Bilingual;
  /** Key of the request's form; null when nothing is asked. */
  intakeForm: string | null;
  documents: DocumentRule[];
  fees: FeeRule[];
  /** Which field of the form says what kind of owner asks, and what its values mean. */
  requester?: { field: string; kinds: Record<string, OwnerKind> };
  [more: string]: unknown;
}

/** A published version of a procedure, as every dossier of it sees it for ever. */
export interface ProcedureVersion {
  code: string;
  version: number;
  slug: string;
  effectiveFrom: Date;
  publishedAt: Date;
  publishedBy: string | null;
  draftId: string | null;
  catalogue: ProcedureCatalogue;
  forms: Record<string, FormDefinition>;
  model: ProcedureModel;
  /** The templates its papers are printed with; null in versions older than these. */
  slips: SlipTemplates | null;
  bpmnProcessId: string;
  brokerVersion: number;
}

/** Both terms of a procedure on a day: the law's and what the agency posts. */
export interface Terms {
  statutory: Budget;
  committed: Budget;
}
