import { forecastDossier } from '#engine/office/forecasts/forecast-dossier.ts';
import { freshForecasts } from '#engine/office/forecasts/fresh-forecasts.ts';
import { forecastStates, listForecasts } from '#engine/office/forecasts/list-forecasts.ts';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import { agenciesWhere } from '#engine/office/rights/can.ts';
import { askIds, askText, askTexts, askUuid } from '#engine/api/filter-values.ts';
import { parseListQuery, type ListRules } from '#engine/api/list-query.ts';
import { ListReply } from '#engine/api/reply.ts';
import type { Route } from '#engine/api/route.ts';
import { findDossier } from '#engine/api/resources/dossiers/find-dossier.ts';
import { presentForecast, presentListed } from './present.ts';
import { forecastSchema } from './schema.ts';

const list: ListRules = {
  filters: ['state', 'procedure', 'elementId', 'assigneeId', 'q'],
  sorts: ['marginWorkingMinutes', 'willBeReadyAt', 'dueAt', 'code', 'procedure', 'state'],
  sort: ['marginWorkingMinutes', 'ASC'],
};

/** Forecasts: which open dossiers will be late, and why. */
export const forecastRoutes: Route[] = [
  {
    method: 'get',
    path: '/forecasts',
    summary: 'Open dossiers of my agencies by how they will end, the worst first',
    access: 'lateness.read',
    list,
    answer: { status: 200, schema: { type: 'array', items: forecastSchema } },
    async read({ office, person, query, language }) {
      const { filter, ...page } = parseListQuery(query, list);
      await freshForecasts(office);
      const { rows, total } = await listForecasts(office.pool, {
        ...page,
        agencies: agenciesWhere(person, 'lateness.read'),
        ids: askIds(filter),
        state: askTexts(filter, 'state', forecastStates),
        procedure: askText(filter, 'procedure'),
        elementId: askText(filter, 'elementId'),
        assigneeId: askUuid(filter, 'assigneeId'),
        q: askText(filter, 'q'),
      });
      const items = await Promise.all(rows.map((row) => presentListed(office, row, language)));
      return new ListReply('forecasts', { items, from: page.offset, total });
    },
  },
  {
    method: 'get',
    path: '/dossiers/:id/forecast',
    summary: 'When the result will be ready if every step takes what it may, and why; of now',
    access: 'dossier.read',
    answer: { status: 200, schema: forecastSchema },
    async read(call) {
      const dossier = await findDossier(call);
      const made = await forecastDossier(call.office.pool, call.office, dossier.id);
      if (!made) throw new OfficeProblem('not-found');
      return presentForecast(made.forecast);
    },
  },
];
