import type { Channel } from '#engine/office/dossiers/dossier-row.ts';
import { lockDossier } from '#engine/office/dossiers/lock-dossier.ts';
import { initiativeFigures } from '#engine/office/initiatives/initiative-figures.ts';
import { lapseInitiative } from '#engine/office/initiatives/lapse-initiative.ts';
import { previewPromise, previewReceipt } from '#engine/office/initiatives/preview-promise.ts';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import { agenciesWhere } from '#engine/office/rights/can.ts';
import { askDay, askText } from '#engine/api/filter-values.ts';
import { askInstant } from '#engine/api/ask-instant.ts';
import { parseListQuery, type ListRules } from '#engine/api/list-query.ts';
import { ListReply } from '#engine/api/reply.ts';
import type { Call, Route } from '#engine/api/route.ts';
import { findDossier, takeDossier } from '#engine/api/resources/dossiers/find-dossier.ts';
import { presentFull } from '#engine/api/resources/dossiers/present-full.ts';
import { dossierSchema, reasonSchema } from '#engine/api/resources/dossiers/schema.ts';
import { presentInitiative, presentPromise } from './present.ts';
import { initiativeAnswer, previewSchema, promiseAnswer } from './schema.ts';

const list: ListRules = {
  filters: ['procedure', 'receivedFrom', 'receivedTo'],
  sorts: ['code'],
  sort: ['code', 'ASC'],
};

/** The agency whose receipt is asked about: the named one, else the person's own. */
async function agencyOf({ office, person }: Call, wanted: string | undefined) {
  const known = await office.agencies.list();
  const found = known.find(({ id }) => id === (wanted ?? person.agencyId));
  if (!found) throw new OfficeProblem('invalid', { errors: [{ path: '/agencyId', message: wanted ?? '' }] });
  return found;
}

export const initiativeRoutes: Route[] = [
  {
    method: 'get',
    path: '/initiatives',
    summary: 'Promises to be faster, and how they were kept in my agencies',
    access: 'procedure.read',
    list,
    answer: { status: 200, schema: { type: 'array', items: initiativeAnswer } },
    async read({ office, person, query, language }) {
      const { filter, offset, limit, descending } = parseListQuery(query, list);
      const procedure = askText(filter, 'procedure');
      const figures = await initiativeFigures(office.pool, {
        agencies: agenciesWhere(person, 'dossier.read'),
        from: askDay(filter, 'receivedFrom'),
        to: askDay(filter, 'receivedTo'),
      });
      const all = office.initiatives
        .filter(({ procedures }) => procedure === undefined || procedures.includes(procedure))
        .sort((a, b) => (a.code < b.code ? -1 : 1) * (descending ? -1 : 1));
      const items = all
        .slice(offset, offset + limit)
        .map((one) =>
          presentInitiative(one, office.initiatives, { figures: figures.get(one.code), language }),
        );
      return new ListReply('initiatives', { items, from: offset, total: all.length });
    },
  },
  {
    method: 'post',
    path: '/initiatives/preview',
    summary: 'What a receipt at this moment would promise: dates, initiative and why, slip or none',
    access: 'deadline.preview',
    body: previewSchema,
    answer: { status: 200, schema: promiseAnswer },
    async read(call) {
      const { agencyId, receivedAt, ...asked } = call.body as {
        procedure: string;
        channel: Channel;
        agencyId?: string;
        receivedAt?: string;
      };
      const agency = await agencyOf(call, agencyId);
      const at = askInstant('receivedAt', receivedAt);
      return presentPromise(
        await previewPromise(call.office, { ...asked, agency, receivedAt: at }),
        call.language,
      );
    },
  },
  {
    method: 'get',
    path: '/dossiers/:id/receipt/preview',
    summary: 'What receiving a kept or submitted dossier would promise: now, or with ?receivedAt= then',
    access: 'dossier.receive',
    answer: { status: 200, schema: promiseAnswer },
    async read(call) {
      const { office, language } = call;
      const dossier = await findDossier(call);
      const receivedAt = askInstant('receivedAt', call.query['receivedAt']);
      return presentPromise(await previewReceipt(office.pool, office, dossier, receivedAt), language);
    },
  },
  {
    method: 'post',
    path: '/dossiers/:id/initiative-lapse',
    summary:
      'A result that was to be handed over at once is not: an ordinary dossier with its slip from now on',
    access: 'dossier.receive',
    body: reasonSchema,
    answer: { status: 200, schema: dossierSchema },
    async write(call, trx) {
      const { office, person } = call;
      const dossier = await takeDossier(call, trx, 'dossier.receive');
      const { reason } = call.body as { reason: string };
      const by = { id: person.id, name: person.name };
      const ended = await lapseInitiative(trx, office, dossier, { at: office.officeClock.now(), by, reason });
      if (!ended) throw new OfficeProblem('has-slip');
      return presentFull(trx, call, await lockDossier(trx, dossier.id));
    },
  },
];
