import type { Parties } from '#engine/forms/parties.ts';
import type { Applicant, Submitter } from './applicant.ts';
import type { DossierInitiative } from '../initiatives/dossier-initiative.ts';
import type { Status } from './status.ts';

export const channels = ['counter', 'post', 'online'] as const;
export type Channel = (typeof channels)[number];

/** A dossier as stored. Amounts are đồng; 64-bit numbers arrive as text. */
export interface DossierRow {
  id: string;
  code: string | null;
  tracking_token: string;
  procedure: string;
  procedure_version: number;
  channel: Channel;
  status: Status;
  supporting_agency_id: string | null;
  receiving_agency_id: string;
  agency_id: string;
  applicant: Applicant;
  submitter: Submitter | null;
  parties: Parties;
  form: Record<string, unknown>;
  initiative: DossierInitiative | null;
  created_at: Date;
  submitted_at: Date | null;
  received_at: Date | null;
  recorded_at: Date | null;
  received_by: string | null;
  /** Why the receipt was put on record later than it happened. */
  received_reason: string | null;
  due_at: Date | null;
  first_due_at: Date | null;
  statutory_due_at: Date | null;
  late_from: Date | null;
  provisional: boolean;
  paused_at: Date | null;
  ready_at: Date | null;
  ended_at: Date | null;
  ready_kind: string | null;
  fee_amount: string;
  fee_paid: string;
  instance_key: string | null;
  motcua_start: string | null;
  search_text: string;
  journal_seq: number;
  journal_hash: string;
}
