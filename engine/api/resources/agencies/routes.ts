import { ListReply } from '#engine/api/reply.ts';
import type { Route } from '#engine/api/route.ts';

export const agencyRoutes: Route[] = [
  {
    method: 'get',
    path: '/agencies',
    summary: 'Agencies',
    access: 'agency.read',
    list: { filters: [], sorts: ['name'], sort: ['name', 'ASC'] },
    answer: { status: 200, schema: { type: 'array' } },
    async read({ office }) {
      const agencies = await office.agencies.list();
      const items = agencies.map(({ id, code, name, calendar, address, hotline }) => ({
        id,
        code,
        name,
        calendar,
        address,
        hotline,
      }));
      return new ListReply('agencies', { items, from: 0, total: items.length });
    },
  },
];
