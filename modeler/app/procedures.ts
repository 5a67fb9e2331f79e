import { callApi } from './http.ts';
import type { LocalizedText } from './locale.ts';

/** A procedure in force, as the list shows it. */
export interface ProcedureSummary {
  id: string;
  code: string;
  name: LocalizedText;
  version: number;
  statutory: { value: number; unit: string } | null;
  committed: { value: number; unit: string } | null;
}

/** The procedures in force. */
export const listProcedures = (): Promise<ProcedureSummary[]> =>
  callApi(`/procedures?range=${encodeURIComponent('[0,99]')}`);

/** The BPMN of the version in force, as it was drawn. */
export const getProcedureBpmn = async (code: string): Promise<string> =>
  (await callApi<{ bpmn: string }>(`/procedures/${encodeURIComponent(code)}/bpmn`)).bpmn;
