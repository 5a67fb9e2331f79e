import type { Catalogue } from '../catalogue/catalogue.ts';
import { callApi } from './http.ts';

/** A draft as the list shows it. */
export interface DraftSummary {
  id: string;
  slug: string;
  code: string | null;
  name: string | null;
  revision: number;
  lastEditor: { id: string; name: string } | null;
  updatedAt: string;
  base: { code: string; version: number } | null;
  problems: { errors: number; warnings: number } | null;
  publishedVersion: number | null;
}

/** A step's form as it is stored with a procedure. */
export interface StepForm {
  schema: Record<string, unknown>;
  ui?: Record<string, unknown>;
}

/** A draft with everything that is edited. */
export interface Draft extends DraftSummary {
  bpmn: string;
  forms: Record<string, StepForm> | null;
  catalogue: Catalogue | null;
}

/** What is sent to create or save a draft. */
export interface DraftContent {
  slug: string;
  /** The code of the procedure it starts from. */
  base?: string | null;
  bpmn: string;
  forms?: Record<string, StepForm> | null;
  catalogue?: Catalogue | null;
}

/** Something wrong with a draft; `elementId` is empty when it is the whole procedure. */
export interface DraftProblem {
  rule: string;
  severity: 'error' | 'warning' | 'info';
  elementId: string | null;
  message: string;
}

/** What a saved draft changes against the version in force, as the server counts it. */
export interface DraftChanges {
  added: { elementId?: string; name?: string }[];
  removed: { elementId?: string; name?: string }[];
  changed: { elementId: string; name?: string; what: string; before: unknown; after: unknown }[];
  budgets: { before: number | null; after: number | null };
  runningDossiers: number;
}

export const listDrafts = (): Promise<DraftSummary[]> =>
  callApi(`/drafts?range=${encodeURIComponent('[0,99]')}&sort=${encodeURIComponent('["updatedAt","DESC"]')}`);

export const getDraft = (id: string): Promise<Draft> => callApi(`/drafts/${encodeURIComponent(id)}`);

/** A draft that starts from the version of the procedure that is in force. */
export const draftFromProcedure = (code: string): Promise<{ id: string }> =>
  callApi(`/drafts/from-procedure/${encodeURIComponent(code)}`, { method: 'POST', body: {} });

export const createDraft = (content: DraftContent): Promise<{ id: string; revision: number }> =>
  callApi('/drafts', { method: 'POST', body: withoutNulls(content) });

/** Saves over `revision`; a problem with status 412 when somebody saved in between. */
export const saveDraft = (id: string, revision: number, content: DraftContent): Promise<Partial<Draft>> =>
  callApi(`/drafts/${encodeURIComponent(id)}`, {
    method: 'PUT',
    headers: { 'If-Match': String(revision) },
    body: withoutNulls(content),
  });

/** What the publish gate finds in the draft as saved. */
export const getProblems = (id: string): Promise<DraftProblem[]> =>
  callApi(`/drafts/${encodeURIComponent(id)}/problems`);

export const getChanges = (id: string): Promise<DraftChanges> =>
  callApi(`/drafts/${encodeURIComponent(id)}/changes`);

function withoutNulls(content: DraftContent): Partial<DraftContent> {
  return Object.fromEntries(
    Object.entries(content).filter(([, value]) => value !== null && value !== undefined),
  );
}
