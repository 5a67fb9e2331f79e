import { effectOutcomes, effectSorts, listEffects } from '#engine/office/calendars/effects/effect-rows.ts';
import { approveProposal } from '#engine/office/calendars/proposals/approve-proposal.ts';
import { closeProposal } from '#engine/office/calendars/proposals/close-proposal.ts';
import { previewProposal, proposedCalendars } from '#engine/office/calendars/proposals/preview-proposal.ts';
import {
  listProposals,
  proposalSorts,
  proposalStates,
  readProposal,
} from '#engine/office/calendars/proposals/proposal-row.ts';
import {
  createProposal,
  saveProposal,
  type ProposalContent,
} from '#engine/office/calendars/proposals/save-proposal.ts';
import { askIds, askText, askTexts, askUuid } from '#engine/api/filter-values.ts';
import { parseListQuery, type ListRules } from '#engine/api/list-query.ts';
import { ListReply } from '#engine/api/reply.ts';
import { revisionOf } from '#engine/api/revision-of.ts';
import type { Call, Route } from '#engine/api/route.ts';
import { presentEffect, presentProposal, presentYear } from './present.ts';
import {
  approvalSchema,
  effectAnswer,
  newProposalSchema,
  proposalAnswer,
  proposalSaveSchema,
  rejectionSchema,
  yearAnswer,
} from './schema.ts';
import { yearQuestion } from './version-routes.ts';

const list: ListRules = {
  filters: ['state'],
  sorts: Object.keys(proposalSorts),
  sort: ['updatedAt', 'DESC'],
};
const effectList: ListRules = {
  filters: ['direction', 'outcome', 'procedure', 'agencyId'],
  sorts: Object.keys(effectSorts),
  sort: ['newDueAt', 'ASC'],
};
const idOf = (call: Call): string => call.params['id'] ?? '';

const reading: Route[] = [
  {
    method: 'get',
    path: '/calendars/proposals',
    summary: 'Proposed changes of the working calendar',
    access: 'calendar.review',
    list,
    answer: { status: 200, schema: { type: 'array', items: proposalAnswer } },
    async read(call) {
      const { office, query } = call;
      const { filter, offset, limit, sort, descending } = parseListQuery(query, list);
      const states = askTexts(filter, 'state', proposalStates);
      const question = { ids: askIds(filter), states, sort, descending, offset, limit };
      const { rows, total } = await listProposals(office.pool, question);
      const items = rows.map((row) => presentProposal(office, row, call));
      return new ListReply('proposals', { items, from: offset, total });
    },
  },
  {
    method: 'get',
    path: '/calendars/proposals/:id',
    summary: 'A proposal, with its progress once it is approved',
    access: 'calendar.review',
    answer: { status: 200, schema: proposalAnswer },
    read: async (call) =>
      presentProposal(call.office, await readProposal(call.office.pool, idOf(call)), call),
  },
  {
    method: 'get',
    path: '/calendars/proposals/:id/years/:year',
    summary: 'A year as it would be with the proposal approved',
    access: 'calendar.review',
    answer: { status: 200, schema: yearAnswer },
    async read(call) {
      const calendars = proposedCalendars(call.office, await readProposal(call.office.pool, idOf(call)));
      return presentYear(calendars, calendars.inForce, yearQuestion(call));
    },
  },
  {
    method: 'get',
    path: '/calendars/proposals/:id/effects',
    summary: 'Open dossiers whose date would move, as the last preview found them, and what became of each',
    access: 'calendar.review',
    list: effectList,
    answer: { status: 200, schema: { type: 'array', items: effectAnswer } },
    async read(call) {
      const { office, query, language } = call;
      const { filter, offset, limit, sort, descending } = parseListQuery(query, effectList);
      const { id: proposalId } = await readProposal(office.pool, idOf(call));
      const { rows, total } = await listEffects(office.pool, {
        proposalId,
        direction: askText(filter, 'direction', ['later', 'earlier']),
        outcome: askText(filter, 'outcome', effectOutcomes),
        procedure: askText(filter, 'procedure'),
        agencyId: askUuid(filter, 'agencyId'),
        sort,
        descending,
        offset,
        limit,
      });
      const items = await Promise.all(rows.map((row) => presentEffect(office, row, language)));
      return new ListReply('effects', { items, from: offset, total });
    },
  },
];

const writing: Route[] = [
  {
    method: 'post',
    path: '/calendars/proposals',
    summary: 'Proposes a change of the working calendar; nothing counts by it yet',
    access: 'calendar.propose',
    body: newProposalSchema,
    answer: { status: 201, schema: proposalAnswer },
    async write(call, trx) {
      const { office, body, person, language } = call;
      const { decision = null, ...rest } = body as Omit<ProposalContent, 'decision'> &
        Partial<Pick<ProposalContent, 'decision'>>;
      const content = { ...rest, decision };
      return presentProposal(
        office,
        await createProposal(trx, office, { content, by: person, language }),
        call,
      );
    },
  },
  {
    method: 'put',
    path: '/calendars/proposals/:id',
    summary: 'Saves a proposal over the revision named in If-Match',
    access: 'calendar.propose',
    body: proposalSaveSchema,
    answer: { status: 200, schema: proposalAnswer },
    async write(call, trx) {
      const { title, reason, decision, changes } = call.body as Partial<ProposalContent>;
      const content = Object.fromEntries(
        Object.entries({ title, reason, decision, changes }).filter(([, value]) => value !== undefined),
      );
      const { office, person, language } = call;
      const save = { id: idOf(call), revision: revisionOf(call), content, by: person, language };
      return presentProposal(office, await saveProposal(trx, office, save), call);
    },
  },
  {
    method: 'post',
    path: '/calendars/proposals/:id/preview',
    summary: 'Counts every open dossier by the proposed calendar and lists those whose date would move',
    access: 'calendar.review',
    answer: { status: 200, schema: proposalAnswer },
    read: async (call) => presentProposal(call.office, await previewProposal(call.office, idOf(call)), call),
  },
];

const deciding: Route[] = [
  {
    method: 'post',
    path: '/calendars/proposals/:id/approval',
    summary:
      'Approves the revision named in If-Match, by another person than its writers; dates move from now on',
    access: 'calendar.approve',
    body: approvalSchema,
    answer: { status: 200, schema: proposalAnswer },
    async write(call, trx) {
      const { earlier = 'keep', note = null } = call.body as {
        earlier?: 'keep' | 'move';
        note?: string | null;
      };
      const { office, person } = call;
      const approval = { id: idOf(call), revision: revisionOf(call), by: person, earlier, note };
      return presentProposal(office, await approveProposal(trx, office, approval), call);
    },
  },
  {
    method: 'post',
    path: '/calendars/proposals/:id/rejection',
    summary: 'Rejects a proposal, with a reason',
    access: 'calendar.approve',
    body: rejectionSchema,
    answer: { status: 200, schema: proposalAnswer },
    async write(call, trx) {
      const { office, person } = call;
      const { reason } = call.body as { reason: string };
      const closing = { id: idOf(call), by: person, as: 'rejected' as const, note: reason };
      return presentProposal(office, await closeProposal(trx, office, closing), call);
    },
  },
  {
    method: 'post',
    path: '/calendars/proposals/:id/withdrawal',
    summary: 'Withdraws a proposal that was not decided on',
    access: 'calendar.propose',
    answer: { status: 200, schema: proposalAnswer },
    async write(call, trx) {
      const { office, person } = call;
      const closing = { id: idOf(call), by: person, as: 'withdrawn' as const, note: null };
      return presentProposal(office, await closeProposal(trx, office, closing), call);
    },
  },
];

export const proposalRoutes: Route[] = [...reading, ...writing, ...deciding];
