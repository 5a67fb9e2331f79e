import { listDossiers } from '#engine/office/dossiers/list-dossiers.ts';
import { noteIdentityView } from '#engine/office/dossiers/note-identity-view.ts';
import { statuses } from '#engine/office/dossiers/status.ts';
import { readDiagram } from '#engine/office/dossiers/read-diagram.ts';
import { explainDossier } from '#engine/office/explanations/explain-dossier.ts';
import { requireSlip } from '#engine/office/initiatives/require-slip.ts';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import { agenciesWhere } from '#engine/office/rights/can.ts';
import { printSlip } from '#engine/office/slips/print-slip.ts';
import { askBoolean, askDay, askIds, askText, askTexts, askUuid } from '#engine/api/filter-values.ts';
import { withForecasts } from '#engine/api/resources/forecasts/with-forecasts.ts';
import { parseListQuery, type ListRules } from '#engine/api/list-query.ts';
import { FileReply, ListReply } from '#engine/api/reply.ts';
import type { Route } from '#engine/api/route.ts';
import { findDossier } from './find-dossier.ts';
import { presentBrief } from './present-brief.ts';
import { explanationSchema, presentExplanation } from './present-explanation.ts';
import { presentFull } from './present-full.ts';
import { dossierSchema } from './schema.ts';

const list: ListRules = {
  filters: ['status', 'procedure', 'agencyId', 'late', 'initiative', 'receivedFrom', 'receivedTo', 'q'],
  sorts: ['code', 'status', 'procedure', 'receivedAt', 'dueAt', 'firstDueAt', 'createdAt'],
  sort: ['receivedAt', 'DESC'],
};

/** Reading dossiers. */
export const dossierReadRoutes: Route[] = [
  {
    method: 'get',
    path: '/dossiers',
    summary: 'Dossiers of my agencies',
    access: 'dossier.read',
    list,
    answer: { status: 200, schema: { type: 'array', items: dossierSchema } },
    async read({ office, person, query, language }) {
      const { filter, offset, limit, sort, descending } = parseListQuery(query, list);
      const { rows, total } = await listDossiers(office.pool, {
        agencies: agenciesWhere(person, 'dossier.read'),
        now: office.officeClock.now(),
        ids: askIds(filter),
        status: askTexts(filter, 'status', statuses),
        procedure: askText(filter, 'procedure'),
        agencyId: askUuid(filter, 'agencyId'),
        late: askBoolean(filter, 'late'),
        initiative: askText(filter, 'initiative'),
        receivedFrom: askDay(filter, 'receivedFrom'),
        receivedTo: askDay(filter, 'receivedTo'),
        q: askText(filter, 'q'),
        sort,
        descending,
        offset,
        limit,
      });
      const items = await withForecasts(office, await presentBrief(office.pool, office, rows, language));
      return new ListReply('dossiers', { items, from: offset, total });
    },
  },
  {
    method: 'get',
    path: '/dossiers/:id',
    summary: 'A dossier by id or code, with its steps, clocks and journal',
    access: 'dossier.read',
    answer: { status: 200, schema: dossierSchema },
    async read(call) {
      const dossier = await findDossier(call);
      await noteIdentityView(call.office, dossier, call.person.id);
      return presentFull(call.office.pool, call, dossier);
    },
  },
  {
    method: 'get',
    path: '/dossiers/:id/ledger',
    summary: 'Why these dates: both clocks in sentences and day by day',
    access: 'dossier.read',
    answer: { status: 200, schema: explanationSchema },
    async read(call) {
      const dossier = await findDossier(call);
      const explanation = await explainDossier(call.office.pool, call.office, dossier, call.language);
      if (!explanation) throw new OfficeProblem('not-found');
      return presentExplanation(explanation);
    },
  },
  {
    method: 'get',
    path: '/dossiers/:id/diagram',
    summary: 'The diagram as drawn, where the dossier stands and the way it went',
    access: 'dossier.read',
    answer: { status: 200, schema: { type: 'object' } },
    async read(call) {
      return readDiagram(call.office, await findDossier(call));
    },
  },
  {
    method: 'get',
    path: '/dossiers/:id/receipt.pdf',
    summary: 'Mẫu 01: the receipt in two copies, A5; the first print is the original, later ones say so',
    access: 'receipt.print',
    answer: { status: 200, type: 'application/pdf' },
    async read(call) {
      const dossier = await findDossier(call);
      if (!dossier.received_at || !dossier.code) throw new OfficeProblem('not-found');
      requireSlip(dossier);
      const { office, person: by, origin } = call;
      await noteIdentityView(office, dossier, by.id);
      const { pdf } = await printSlip(office, { dossierId: dossier.id, slip: 'receipt', by, origin });
      return new FileReply(pdf, 'application/pdf', `${dossier.code}.pdf`);
    },
  },
];
