import { countUnread, listNotices } from '#engine/office/notices/list-notices.ts';
import { readAllNotices, readNotice } from '#engine/office/notices/read-notices.ts';
import { isUuid } from '#engine/office/dossiers/lock-dossier.ts';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import { agenciesWhere } from '#engine/office/rights/can.ts';
import { askBoolean, askIds, askText, askUuid } from '#engine/api/filter-values.ts';
import { parseListQuery, type ListRules } from '#engine/api/list-query.ts';
import { ListReply } from '#engine/api/reply.ts';
import type { Route } from '#engine/api/route.ts';
import { presentNotice } from './present.ts';
import { noticeSchema } from './schema.ts';

const list: ListRules = {
  filters: ['box', 'dossierId', 'kind', 'unread'],
  sorts: ['at'],
  sort: ['at', 'DESC'],
};

/** The bell shows no more than this. */
const CAP = 99;

/** Notices: under the bell of officers, and the outbox of what citizens are told. */
export const noticeRoutes: Route[] = [
  {
    method: 'get',
    path: '/notices',
    summary: 'Notices under my bell; box "citizens" is the outbox of my agencies',
    access: 'notice.read',
    list,
    answer: { status: 200, schema: { type: 'array', items: noticeSchema } },
    async read({ office, person, query, language }) {
      const { filter, offset, limit, descending } = parseListQuery(query, list);
      const { rows, total } = await listNotices(office.pool, {
        person,
        box: askText(filter, 'box', ['mine', 'citizens']) === 'citizens' ? 'citizens' : 'mine',
        agencies: agenciesWhere(person, 'dossier.read'),
        ids: askIds(filter),
        dossierId: askUuid(filter, 'dossierId'),
        kind: askText(filter, 'kind'),
        unread: askBoolean(filter, 'unread'),
        descending,
        offset,
        limit,
      });
      const items = rows.map((row) => presentNotice(row, language));
      return new ListReply('notices', { items, from: offset, total });
    },
  },
  {
    method: 'get',
    path: '/notices/counts',
    summary: 'How many notices under my bell are unread, capped at 99',
    access: 'notice.read',
    answer: { status: 200, schema: { type: 'object', required: ['unread'] } },
    read: async ({ office, person }) => ({ unread: await countUnread(office.pool, person, CAP) }),
  },
  {
    method: 'post',
    path: '/notices/reading',
    summary: 'Marks everything under my bell as read',
    access: 'notice.read',
    answer: { status: 200, schema: { type: 'object' } },
    write: async ({ office, person }, trx) => ({ read: await readAllNotices(trx, office, person) }),
  },
  {
    method: 'post',
    path: '/notices/:id/reading',
    summary: 'Marks one of my notices as read; again is the same',
    access: 'notice.read',
    answer: { status: 200, schema: noticeSchema },
    async write({ office, person, params, language }, trx) {
      const id = params['id'] ?? '';
      if (!isUuid(id)) throw new OfficeProblem('not-found');
      return presentNotice(await readNotice(trx, office, id, person), language);
    },
  },
];
