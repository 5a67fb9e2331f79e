import { listApologies, type ApologyQuestion } from '#engine/office/apologies/list-apologies.ts';
import { signApology } from '#engine/office/apologies/sign-apology.ts';
import { draftApology, editApology } from '#engine/office/apologies/submit-apology.ts';
import { isUuid, lockDossier } from '#engine/office/dossiers/lock-dossier.ts';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import { agenciesWhere } from '#engine/office/rights/can.ts';
import { askIds, askTexts, askUuid } from '#engine/api/filter-values.ts';
import { parseListQuery, type ListRules } from '#engine/api/list-query.ts';
import { ListReply } from '#engine/api/reply.ts';
import type { Call, Route } from '#engine/api/route.ts';
import { takeDossier } from '#engine/api/resources/dossiers/find-dossier.ts';
import { presentFull } from '#engine/api/resources/dossiers/present-full.ts';
import { dossierSchema } from '#engine/api/resources/dossiers/schema.ts';
import { presentApology } from './present.ts';
import { apologySchema, apologyTextSchema } from './schema.ts';

const list: ListRules = {
  filters: ['dossierId', 'state'],
  sorts: ['draftedAt', 'newDueAt', 'dueAt', 'state'],
  sort: ['dueAt', 'ASC'],
};

function textOf(call: Call) {
  const { reason, newDueAt } = call.body as { reason: string; newDueAt: string };
  return { reason, newDueAt: new Date(newDueAt), by: call.person, language: call.language };
}

function apologyIdOf(call: Call): string {
  const id = call.params['apologyId'] ?? '';
  if (!isUuid(id)) throw new OfficeProblem('not-found');
  return id;
}

/** The apology (Mẫu 04): drafted by the office or an officer, submitted, signed by the leader. */
export const apologyRoutes: Route[] = [
  {
    method: 'get',
    path: '/apologies',
    summary: 'Apologies of my agencies: drafted by the office, submitted, signed, withdrawn',
    access: 'lateness.read',
    list,
    answer: { status: 200, schema: { type: 'array', items: apologySchema } },
    async read({ office, person, query, language }) {
      const { filter, ...page } = parseListQuery(query, list);
      const question: ApologyQuestion = {
        ...page,
        agencies: agenciesWhere(person, 'lateness.read'),
        ids: askIds(filter),
        dossierId: askUuid(filter, 'dossierId'),
        state: askTexts(filter, 'state', ['drafted', 'submitted', 'signed', 'withdrawn']),
      };
      const { rows, total } = await listApologies(office.pool, question);
      const items = await Promise.all(rows.map((row) => presentApology(office, row, language)));
      return new ListReply('apologies', { items, from: page.offset, total });
    },
  },
  {
    method: 'post',
    path: '/dossiers/:id/apologies',
    summary: 'Mẫu 04: submits an apology with a new date for signature; takes over the draft that is there',
    access: 'apology.draft',
    body: apologyTextSchema,
    answer: { status: 201, schema: { type: 'object', required: ['id'] } },
    async write(call, trx) {
      const dossier = await takeDossier(call, trx, 'apology.draft');
      return { id: await draftApology(trx, call.office, dossier, textOf(call)) };
    },
  },
  {
    method: 'put',
    path: '/dossiers/:id/apologies/:apologyId',
    summary: 'Edits a draft and submits it for signature',
    access: 'apology.draft',
    body: apologyTextSchema,
    answer: { status: 200, schema: dossierSchema },
    async write(call, trx) {
      const dossier = await takeDossier(call, trx, 'apology.draft');
      await editApology(trx, call.office, dossier, { ...textOf(call), id: apologyIdOf(call) });
      return presentFull(trx, call, await lockDossier(trx, dossier.id));
    },
  },
  {
    method: 'post',
    path: '/dossiers/:id/apologies/:apologyId/signature',
    summary: 'The leader signs the apology: dueAt moves, firstDueAt stays, the citizen is told',
    access: 'apology.sign',
    answer: { status: 200, schema: dossierSchema },
    async write(call, trx) {
      const dossier = await takeDossier(call, trx, 'apology.sign');
      await signApology(trx, call.office, dossier, { apologyId: apologyIdOf(call), by: call.person });
      return presentFull(trx, call, await lockDossier(trx, dossier.id));
    },
  },
];
