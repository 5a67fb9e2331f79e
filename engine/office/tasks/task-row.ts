/** A step in somebody's inbox, as stored. The broker's key never leaves the office. */
export interface TaskRow {
  id: string;
  dossier_id: string;
  job_key: string;
  element_instance_key: string;
  element_id: string;
  name: string;
  procedure: string;
  procedure_version: number;
  form_key: string | null;
  agency_id: string;
  roles: string[];
  state: 'open' | 'completed' | 'withdrawn';
  assignee_id: string | null;
  created_at: Date;
  claimed_at: Date | null;
  completed_at: Date | null;
  completed_by: string | null;
  withdrawn_at: Date | null;
  due_at: Date | null;
  budget_minutes: number | null;
  data: Record<string, unknown> | null;
  /** Of a task that carries timers. */
  arming_id: string | null;
}
