import { officeDay } from '#engine/office/time/office-day.ts';
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
      const today = officeDay(office.officeClock.now());
      const items = agencies.map((agency) => {
        const { id, code, name, address, hotline } = agency;
        const { counterHours, deadlineCalendar } = office.calendars.assignmentOn(agency, today);
        return { id, code, name, calendar: deadlineCalendar, counterHours, address, hotline };
      });
      return new ListReply('agencies', { items, from: 0, total: items.length });
    },
  },
];
