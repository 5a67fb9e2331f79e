import type { Calendars } from '#engine/office/calendars/calendars.ts';
import { changeCautions } from '#engine/office/calendars/check-changes.ts';
import { touchedKeys } from '#engine/office/calendars/calendar-changes.ts';
import type { ListedEffect } from '#engine/office/calendars/effects/effect-rows.ts';
import type { ProposalRow } from '#engine/office/calendars/proposals/proposal-row.ts';
import { yearPreview } from '#engine/office/calendars/year-preview.ts';
import type { Office } from '#engine/office/office.ts';
import type { Person } from '#engine/office/people/person.ts';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import { can } from '#engine/office/rights/can.ts';
import type { Language } from '#engine/api/language.ts';
import type { Call } from '#engine/api/route.ts';
import { iso } from '#engine/api/resources/dossiers/present-brief.ts';

/** Who asks, and in which language they read. */
export type Asking = Pick<Call, 'person' | 'language'>;

/** A proposal with what the caller may do with it, and how far it has come. */
export function presentProposal(office: Office, proposal: ProposalRow, { person, language }: Asking) {
  const { state } = proposal;
  return {
    id: proposal.id,
    revision: proposal.revision,
    state,
    title: proposal.title,
    reason: proposal.reason,
    decision: proposal.decision,
    changes: proposal.changes,
    touches: touchedKeys(proposal.changes),
    cautions: cautionsOf(office, proposal, language),
    baseVersion: proposal.base_version,
    createdBy: who(proposal.created_by, proposal.created_by_name),
    createdAt: iso(proposal.created_at),
    lastEditor: who(proposal.last_editor_id, proposal.last_editor_name),
    updatedAt: iso(proposal.updated_at),
    preview: previewOf(office, proposal),
    may: {
      edit: state === 'draft' && can(person, 'calendar.propose'),
      withdraw: state === 'draft' && can(person, 'calendar.propose'),
      reject: state === 'draft' && can(person, 'calendar.approve'),
      approve: approvalOf(proposal, person),
    },
    decidedBy: who(proposal.decided_by, proposal.decided_by_name),
    decidedAt: iso(proposal.decided_at),
    note: proposal.decision_note,
    earlier: proposal.earlier,
    version: proposal.version,
    progress:
      proposal.to_check === null
        ? null
        : {
            toCheck: Math.max(proposal.to_check, proposal.checked),
            checked: proposal.checked,
            moved: proposal.moved,
            kept: proposal.kept,
            appliedAt: iso(proposal.applied_at),
          },
  };
}

/** What is allowed but rarely meant, told while it can still be changed. */
function cautionsOf(office: Office, { state, changes }: ProposalRow, language: Language) {
  if (state !== 'draft') return [];
  return changeCautions(office.calendars.content(), changes).map(({ path, ...message }) => ({
    path,
    message: message[language],
  }));
}

/** Whether the caller may approve, else the problem that would answer: `yes` may still meet `preview-needed`. */
function approvalOf(
  proposal: ProposalRow,
  person: Person,
): 'yes' | 'forbidden' | 'calendar-four-eyes' | 'proposal-decided' {
  if (proposal.state !== 'draft') return 'proposal-decided';
  if (!can(person, 'calendar.approve')) return 'forbidden';
  return proposal.editor_ids.includes(person.id) ? 'calendar-four-eyes' : 'yes';
}

/** The last preview; `current` while neither the proposal nor the calendar in force has changed since. */
function previewOf(office: Office, proposal: ProposalRow) {
  if (!proposal.summary) return null;
  return {
    ...proposal.summary,
    revision: proposal.previewed_revision,
    at: iso(proposal.previewed_at),
    current:
      proposal.state !== 'draft' ||
      (proposal.previewed_revision === proposal.revision &&
        proposal.previewed_version === office.calendars.inForce),
  };
}

function who(id: string | null, name: string | null) {
  return id === null ? null : { id, name: name ?? '' };
}

/** A dossier whose date would move; `id` is the dossier's. */
export async function presentEffect(office: Office, effect: ListedEffect, language: Language) {
  const version = await office.catalogue.version(effect.procedure, effect.procedure_version);
  const agency = await office.agencies.get(effect.agency_id);
  return {
    id: effect.dossier_id,
    code: effect.code,
    procedure: effect.procedure,
    procedureName: version.catalogue.name[language],
    agencyId: effect.agency_id,
    agencyName: agency.name,
    status: effect.status,
    paused: effect.paused,
    direction: effect.direction,
    oldDueAt: iso(effect.old_due_at),
    newDueAt: iso(effect.new_due_at),
    oldFirstDueAt: iso(effect.old_first_due_at),
    newFirstDueAt: iso(effect.new_first_due_at),
    oldStatutoryDueAt: iso(effect.old_statutory_due_at),
    newStatutoryDueAt: iso(effect.new_statutory_due_at),
    oldWarningAt: iso(effect.old_warning_at),
    newWarningAt: iso(effect.new_warning_at),
    apologyStands: effect.apology_stands,
    outcome: effect.outcome,
    appliedAt: iso(effect.applied_at),
  };
}

/** Which year of which office hours is asked for, and at whose counter. */
export interface YearQuestion {
  year: string;
  calendar: string | undefined;
  agencyId: string | undefined;
  procedure: string | undefined;
}

/** A year day by day. @throws OfficeProblem `calendar-missing` with the year, or `invalid` for unknown office hours */
export function presentYear(calendars: Calendars, version: number, question: YearQuestion) {
  const { agencyId, procedure } = question;
  const known = calendars.content(version).profiles.map(({ id }) => id);
  const id = question.calendar ?? known[0] ?? '';
  if (!known.includes(id))
    throw new OfficeProblem('invalid', { errors: [{ path: '/calendar', message: id }] });
  const year = Number(question.year);
  const calendar = calendars.of(id, version, {
    ...(agencyId && { agencyId }),
    ...(procedure && { procedure }),
  });
  const preview = yearPreview(calendar, year);
  if (!preview) throw new OfficeProblem('calendar-missing', { values: { year }, extra: { year } });
  return { calendar: id, dayMinutes: calendar.dayMinutes, ...preview };
}
