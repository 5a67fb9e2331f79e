import { listJournal } from '#engine/office/journal/list-journal.ts';
import { verifyJournal } from '#engine/office/journal/verify-journal.ts';
import { toOfficeIso } from '#engine/office/time/office-day.ts';
import { askIds, askText, askUuid } from '#engine/api/filter-values.ts';
import { parseListQuery, type ListRules } from '#engine/api/list-query.ts';
import { ListReply } from '#engine/api/reply.ts';
import type { Route } from '#engine/api/route.ts';

const list: ListRules = { filters: ['dossierId', 'action'], sorts: ['at'], sort: ['at', 'DESC'] };

export const journalRoutes: Route[] = [
  {
    method: 'get',
    path: '/journal',
    summary: 'The hash-chained journal',
    access: 'journal.read',
    list,
    answer: { status: 200, schema: { type: 'array' } },
    async read({ office, query }) {
      const { filter, offset, limit, descending } = parseListQuery(query, list);
      const { rows, total } = await listJournal(office.pool, {
        ids: askIds(filter),
        dossierId: askUuid(filter, 'dossierId'),
        action: askText(filter, 'action'),
        descending,
        offset,
        limit,
      });
      const items = rows.map((row) => ({ ...row, at: toOfficeIso(row.at) }));
      return new ListReply('journal', { items, from: offset, total });
    },
  },
  {
    method: 'get',
    path: '/journal/verification',
    summary: 'Recomputes every chain and every seal',
    access: 'journal.read',
    answer: { status: 200, schema: { type: 'object', required: ['ok', 'entries', 'firstBrokenId'] } },
    read: ({ office }) => verifyJournal(office.pool),
  },
];
