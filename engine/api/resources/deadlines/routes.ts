import { computeDeadline } from '#engine/deadline/compute-deadline.ts';
import type { Budget } from '#engine/deadline/budget.ts';
import type { Pause } from '#engine/deadline/pauses.ts';
import type { Readings } from '#engine/deadline/readings.ts';
import { whyLines } from '#engine/deadline/why/why-lines.ts';
import { orProblem } from '#engine/office/clocks/lay-clocks.ts';
import { readingsOn, receiptReadings } from '#engine/office/clocks/readings.ts';
import { officeDay } from '#engine/office/time/office-day.ts';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import type { Route } from '#engine/api/route.ts';
import { previewSchema } from './schema.ts';

/** Neither hours nor an agency of that name. */
const unknownCalendar = {
  vi: (name: string) => `Không có khung giờ làm việc hoặc cơ quan “${name}”.`,
  en: (name: string) => `There are no office hours and no agency "${name}".`,
};

interface Preview {
  start: string;
  budget: Budget;
  calendar: string;
  procedure?: string;
  pauses?: Pause[];
  readings?: Readings;
}

export const deadlineRoutes: Route[] = [
  {
    method: 'post',
    path: '/deadlines/preview',
    summary: 'Counts a budget of time from a moment, with its day-by-day account',
    access: 'deadline.preview',
    body: previewSchema,
    answer: { status: 200, schema: { type: 'object', required: ['dueAt', 'ledger'] } },
    async read({ office, body, language }) {
      const { start, budget, calendar, procedure, pauses = [] } = body as Preview;
      const agency = (await office.agencies.list()).find((one) => one.id === calendar);
      const day = officeDay(new Date(start));
      const hours = agency ? office.calendars.assignmentOn(agency, day).deadlineCalendar : calendar;
      if (!office.calendars.has(hours))
        throw new OfficeProblem('invalid', {
          errors: [{ path: '/calendar', message: unknownCalendar[language](calendar) }],
        });
      const known = office.calendars.of(hours, undefined, {
        ...(agency && { agencyId: agency.id }),
        ...(procedure && { procedure }),
      });
      const version = procedure && (await office.catalogue.inForce(procedure, new Date(start)));
      // An agency's preview reads terms as the agency would on that day, for a procedure with its law, unless asked otherwise.
      const usual = agency && version ? receiptReadings(office, { agency, version, day }) : undefined;
      const { readings = usual ?? (agency ? readingsOn(agency, day) : {}) } = body as Preview;
      const { dueAt, ledger, provisional } = orProblem(
        computeDeadline({ start, budget, calendar: known, pauses, language, readings }),
        language,
      );
      const asked = pauses.map((pause) => ({ ...pause, kind: pause.kind ?? 'other' }));
      const why = whyLines({ start, budget, dueAt, ledger, pauses: asked }, language);
      return { dueAt, provisional, why, ledger };
    },
  },
];
