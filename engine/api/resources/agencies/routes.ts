import { officeDay } from '#engine/office/time/office-day.ts';
import type { Readings } from '#engine/deadline/readings.ts';
import type { Agency } from '#engine/office/agencies/agency.ts';
import { listReadings } from '#engine/office/agencies/list-readings.ts';
import { setReadings } from '#engine/office/agencies/set-readings.ts';
import type { Office } from '#engine/office/office.ts';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import { objectOf, text } from '#engine/api/json-schema.ts';
import { ListReply } from '#engine/api/reply.ts';
import type { Route } from '#engine/api/route.ts';
import { iso } from '#engine/api/resources/dossiers/present-brief.ts';

const readingsSchema = objectOf({
  from: { type: 'string', format: 'date' },
  reason: text(2000),
  readings: objectOf(
    {
      dayEnd: { enum: ['closing', 'clockTime'] },
      dayStart: { enum: ['moved', 'asSent'] },
      cutOff: objectOf({ at: { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }, basis: text(500) }, [
        'basis',
      ]),
    },
    ['dayEnd', 'dayStart', 'cutOff'],
  ),
});

/** Agencies, and how each reads terms. */
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
  {
    method: 'get',
    path: '/agencies/:id/readings',
    summary: 'How an agency reads what the law leaves open, by first day of receipt, with why and who set it',
    access: 'agency.read',
    answer: { status: 200, schema: { type: 'array' } },
    async read({ office, params }) {
      const { id } = await agencyOf(office, params['id']);
      const set = await listReadings(office.pool, id);
      return set.map((one) => ({ ...one, setAt: iso(one.setAt) }));
    },
  },
  {
    method: 'post',
    path: '/agencies/:id/readings',
    summary: 'Sets the reading of terms from a day on; what was received keeps its own',
    access: 'readings.manage',
    body: readingsSchema,
    answer: { status: 200, schema: { type: 'object' } },
    async write({ office, params, body, person }, trx) {
      const { id } = await agencyOf(office, params['id']);
      const { from, reason, readings } = body as { from: string; reason: string; readings: Readings };
      await setReadings(trx, office, { agencyId: id, from, reason, readings, by: person });
      return { from, readings };
    },
  },
];

async function agencyOf(office: Office, id: string | undefined): Promise<Agency> {
  const agency = (await office.agencies.list()).find((one) => one.id === id);
  if (!agency) throw new OfficeProblem('not-found');
  return agency;
}
