import type { FormDefinition } from '../forms/form-definition.ts';
import type { ForecastState } from '../lateness/forecast.ts';

/** A piece of work as `GET /api/tasks` lists it. */
export interface Task {
  id: string;
  dossierId: string;
  dossierCode: string;
  elementId: string;
  name: string;
  procedure: string;
  procedureName?: string;
  applicantName?: string;
  assignee: { id: string; name: string } | null;
  candidateGroups: string[];
  createdAt: string;
  dueAt: string | null;
  dossierDueAt: string | null;
  remainingWorkingMinutes: number | null;
  /** Working minutes of the step's own budget; null when it lives within the dossier's rest. */
  budgetMinutes?: number | null;
  paused: boolean;
  state?: string;
  /** The step that gives the result away. */
  handover?: boolean;
  /** As of the last pass; null while nothing is forecast. */
  forecast?: { state: ForecastState } | null;
  form: FormDefinition | null;
}
