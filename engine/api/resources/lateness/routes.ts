import { calendarsOfDossiers } from '#engine/office/calendars/calendar-of-dossier.ts';
import { latenessCauses } from '#engine/office/lateness/lateness-cause.ts';
import { listLate } from '#engine/office/lateness/list-late.ts';
import { agenciesWhere } from '#engine/office/rights/can.ts';
import { askBoolean, askDay, askIds, askText } from '#engine/api/filter-values.ts';
import { parseListQuery, type ListRules } from '#engine/api/list-query.ts';
import { ListReply } from '#engine/api/reply.ts';
import type { Route } from '#engine/api/route.ts';
import { causeRoutes } from './cause-routes.ts';
import { presentLate } from './present.ts';
import { reportRoute } from './report-route.ts';
import { lateSchema } from './schema.ts';
import { settingRoutes } from './setting-routes.ts';

const list: ListRules = {
  filters: ['procedure', 'cause', 'explained', 'open', 'from', 'to'],
  sorts: ['firstDueAt', 'receivedAt', 'code', 'procedure', 'cause'],
  sort: ['firstDueAt', 'ASC'],
};

/** Late dossiers, why they are, how many, and when people are told. */
export const latenessRoutes: Route[] = [
  {
    method: 'get',
    path: '/lateness',
    summary: 'Dossiers late against their first promise, finished or not, with the cause',
    access: 'lateness.read',
    list,
    answer: { status: 200, schema: { type: 'array', items: lateSchema } },
    async read({ office, person, query, language }) {
      const { filter, ...page } = parseListQuery(query, list);
      const { rows, total } = await listLate(office.pool, {
        ...page,
        agencies: agenciesWhere(person, 'lateness.read'),
        now: office.officeClock.now(),
        ids: askIds(filter),
        procedure: askText(filter, 'procedure'),
        cause: askText(filter, 'cause', latenessCauses),
        explained: askText(filter, 'explained', ['none', 'proposed', 'confirmed']),
        open: askBoolean(filter, 'open'),
        from: askDay(filter, 'from'),
        to: askDay(filter, 'to'),
      });
      const calendars = await calendarsOfDossiers(
        office.pool,
        office,
        rows.map((row) => row.id),
      );
      const items = await Promise.all(
        rows.map((row) => presentLate(office, row, { language, calendar: calendars.get(row.id) })),
      );
      return new ListReply('lateness', { items, from: page.offset, total });
    },
  },
  reportRoute,
  ...settingRoutes,
  ...causeRoutes,
];
