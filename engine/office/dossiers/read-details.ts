import type { Queryable } from '#engine/db/office-pool.ts';
import type { Actor } from '../journal/entry-hash.ts';
import type { JournalAction } from '../journal/actions.ts';

export interface TaskHistoryRow {
  id: string;
  element_id: string;
  name: string;
  state: 'open' | 'completed' | 'withdrawn';
  assignee_id: string | null;
  assignee_name: string | null;
  created_at: Date;
  claimed_at: Date | null;
  completed_at: Date | null;
  withdrawn_at: Date | null;
  due_at: Date | null;
  form_key: string | null;
  data: Record<string, unknown> | null;
}

/** Every step of a dossier, oldest first. */
export async function readTasks(db: Queryable, dossierId: string): Promise<TaskHistoryRow[]> {
  const { rows } = await db.query<TaskHistoryRow>({
    name: 'tasks-of-dossier',
    text: `SELECT t.id, t.element_id, t.name, t.state, t.assignee_id, p.name AS assignee_name, t.created_at,
        t.claimed_at, t.completed_at, t.withdrawn_at, t.due_at, t.form_key, t.data
      FROM tasks t LEFT JOIN people p ON p.id = t.assignee_id WHERE t.dossier_id = $1 ORDER BY t.created_at, t.id`,
    values: [dossierId],
  });
  return rows;
}

export interface JournalRow {
  at: Date;
  actor: Actor;
  action: JournalAction;
  detail: Record<string, unknown>;
}

/** A dossier's journal, oldest first. */
export async function readJournal(db: Queryable, dossierId: string): Promise<JournalRow[]> {
  const { rows } = await db.query<JournalRow>({
    name: 'journal-of-dossier',
    text: 'SELECT at, actor, action, detail FROM journal WHERE dossier_id = $1 ORDER BY seq',
    values: [dossierId],
  });
  return rows;
}

export interface DocumentRow {
  id: string;
  code: string;
  kind: string;
  file_id: string | null;
  file_name: string | null;
  size: number | null;
}

/** The papers of a dossier with the files behind them. */
export async function readDocuments(db: Queryable, dossierId: string): Promise<DocumentRow[]> {
  const { rows } = await db.query<DocumentRow>({
    name: 'documents-of-dossier',
    text: `SELECT d.id, d.code, d.kind, d.file_id, f.name AS file_name, f.size FROM dossier_documents d
      LEFT JOIN files f ON f.id = d.file_id WHERE d.dossier_id = $1 ORDER BY d.added_at, d.id`,
    values: [dossierId],
  });
  return rows;
}

export interface MattersRow {
  supplements: {
    id: string;
    stage: string;
    reason: string;
    items: string[];
    requestedAt: string;
    answeredAt: string | null;
    /** What the citizen wrote along with the answer. */
    answerNote: string | null;
    /** Until when the citizen may answer; null without a window. */
    until: string | null;
    windowPassedAt: string | null;
    expiredAt: string | null;
    legalBasis: string | null;
    overrideReason: string | null;
  }[];
  withdrawals: {
    id: string;
    reason: string;
    requestedAt: string;
    accepted: boolean | null;
    decisionReason: string | null;
    decidedAt: string | null;
  }[];
  apologies: {
    id: string;
    reason: string;
    newDueAt: string;
    draftedAt: string;
    signedAt: string | null;
    state: 'drafted' | 'submitted' | 'signed' | 'withdrawn';
    byOffice: boolean;
  }[];
  corrections: {
    id: string;
    receivedBefore: string;
    receivedAfter: string;
    reason: string;
    proposedBy: { id: string; name: string };
    proposedAt: string;
    accepted: boolean | null;
    decisionReason: string | null;
    decidedAt: string | null;
  }[];
  promisedDates: {
    cause: string;
    at: string;
    receivedAt: string;
    dueAt: string;
    firstDueAt: string;
    statutoryDueAt: string;
  }[];
  confirmations: { id: string; askedAt: string; until: string | null; answeredAt: string | null }[];
}

/** Supplements, withdrawals, apologies and confirmations of a dossier in one question. */
export async function readMatters(db: Queryable, dossierId: string): Promise<MattersRow> {
  const list = (table: string, columns: string, order: string): string =>
    `(SELECT coalesce(jsonb_agg(jsonb_build_object(${columns}) ORDER BY ${order}), '[]')
      FROM ${table} WHERE dossier_id = $1)`;
  const { rows } = await db.query<MattersRow>({
    name: 'matters-of-dossier',
    text: `SELECT
      ${list('supplement_requests', `'id', id, 'stage', stage, 'reason', reason, 'items', items, 'requestedAt', requested_at, 'answeredAt', answered_at, 'answerNote', answer_note, 'until', until, 'windowPassedAt', window_passed_at, 'expiredAt', expired_at, 'legalBasis', legal_basis, 'overrideReason', override_reason`, 'requested_at')} AS supplements,
      ${list('withdrawals', `'id', id, 'reason', reason, 'requestedAt', requested_at, 'accepted', accepted, 'decisionReason', decision_reason, 'decidedAt', decided_at`, 'requested_at')} AS withdrawals,
      ${list('apologies', `'id', id, 'reason', reason, 'newDueAt', new_due_at, 'draftedAt', drafted_at, 'signedAt', signed_at, 'state', state, 'byOffice', by_office`, 'drafted_at')} AS apologies,
      ${list('receipt_corrections', `'id', id, 'receivedBefore', received_before, 'receivedAfter', received_after, 'reason', reason, 'proposedBy', (SELECT jsonb_build_object('id', p.id, 'name', p.name) FROM people p WHERE p.id = proposed_by), 'proposedAt', proposed_at, 'accepted', accepted, 'decisionReason', decision_reason, 'decidedAt', decided_at`, 'proposed_at')} AS corrections,
      ${list('promised_dates', `'cause', cause, 'at', at, 'receivedAt', received_at, 'dueAt', due_at, 'firstDueAt', first_due_at, 'statutoryDueAt', statutory_due_at`, 'n')} AS "promisedDates",
      ${list('confirmations', `'id', id, 'askedAt', asked_at, 'until', until, 'answeredAt', answered_at`, 'asked_at')} AS confirmations`,
    values: [dossierId],
  });
  return (
    rows[0] ?? {
      supplements: [],
      withdrawals: [],
      apologies: [],
      corrections: [],
      promisedDates: [],
      confirmations: [],
    }
  );
}
