import { listVersions, readVersion } from '#engine/office/calendars/version-rows.ts';
import { calendarReviews } from '#engine/office/calendars/calendar-reviews.ts';
import { parseListQuery, type ListRules } from '#engine/api/list-query.ts';
import { ListReply } from '#engine/api/reply.ts';
import type { Call, Route } from '#engine/api/route.ts';
import { iso } from '#engine/api/resources/dossiers/present-brief.ts';
import { presentYear } from './present.ts';
import { versionAnswer, yearAnswer } from './schema.ts';

const list: ListRules = { filters: [], sorts: ['version'], sort: ['version', 'DESC'] };

/** Asks for a year come as `?calendar=A&agencyId=…&procedure=…`; each may be left out. */
export function yearQuestion({ params, query }: Call) {
  return {
    year: params['year'] ?? '',
    calendar: query['calendar'] || undefined,
    agencyId: query['agencyId'] || undefined,
    procedure: query['procedure'] || undefined,
  };
}

export const versionRoutes: Route[] = [
  {
    method: 'get',
    path: '/calendars/versions',
    summary: 'Versions of the working calendar; the newest is in force for new receipts',
    access: 'calendar.read',
    list,
    answer: { status: 200, schema: { type: 'array', items: versionAnswer } },
    async read({ office, query }) {
      const { offset, limit, descending } = parseListQuery(query, list);
      const { rows, total } = await listVersions(office.pool, { offset, limit, descending });
      const items = rows.map((row) => ({
        id: String(row.version),
        version: row.version,
        inForce: row.version === office.calendars.inForce,
        origin: row.origin,
        proposalId: row.proposal_id,
        title: row.title,
        createdAt: iso(row.created_at),
        openDossiers: row.open_dossiers,
      }));
      return new ListReply('versions', { items, from: offset, total });
    },
  },
  {
    method: 'get',
    path: '/calendars/versions/:version',
    summary:
      'A version whole: years, office hours, closures, hours of agencies; `current` is the one in force',
    access: 'calendar.read',
    answer: { status: 200, schema: versionAnswer },
    async read({ office, params }) {
      const row = await readVersion(office.pool, office.calendars, params['version'] ?? '');
      return {
        id: String(row.version),
        version: row.version,
        inForce: row.version === office.calendars.inForce,
        origin: row.origin,
        proposalId: row.proposal_id,
        createdAt: iso(row.created_at),
        ...office.calendars.content(row.version),
      };
    },
  },
  {
    method: 'get',
    path: '/calendars/versions/:version/years/:year',
    summary: 'A year day by day: working minutes, shifts and reasons, with what there is to count',
    access: 'calendar.read',
    answer: { status: 200, schema: yearAnswer },
    async read(call) {
      const { office, params } = call;
      const row = await readVersion(office.pool, office.calendars, params['version'] ?? '');
      return presentYear(office.calendars, row.version, yearQuestion(call));
    },
  },
  {
    method: 'get',
    path: '/public/calendars/years/:year',
    summary: 'A year of the calendar in force, for everybody: on which days and hours an office works',
    access: 'public',
    perMinute: 60,
    answer: { status: 200, schema: yearAnswer },
    read: async (call) =>
      presentYear(call.office.calendars, call.office.calendars.inForce, yearQuestion(call)),
  },
  {
    method: 'get',
    path: '/calendars/reviews',
    summary:
      'What about the calendar wants a look: years announced, provisional or missing, with their dossiers',
    access: 'calendar.review',
    answer: { status: 200, schema: { type: 'array' } },
    read: ({ office }) => calendarReviews(office),
  },
];
