import { computeDeadline } from '#engine/deadline/compute-deadline.ts';
import { UNITS, type Budget } from '#engine/deadline/budget.ts';
import { POLICIES, type Pause } from '#engine/deadline/pauses.ts';
import { whyLines } from '#engine/deadline/why/why-lines.ts';
import { orProblem } from '#engine/office/clocks/lay-clocks.ts';
import { officeDay } from '#engine/office/time/office-day.ts';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import { instant, objectOf, text } from '#engine/api/json-schema.ts';
import type { Route } from '#engine/api/route.ts';

const previewSchema = objectOf(
  {
    start: instant,
    budget: objectOf({
      value: { type: 'integer', minimum: 1, maximum: 1_000_000 },
      unit: { enum: [...UNITS] },
    }),
    calendar: text(100),
    pauses: {
      type: 'array',
      maxItems: 100,
      items: objectOf({ from: instant, to: instant, policy: { enum: [...POLICIES] } }),
    },
  },
  ['pauses'],
);

/** Neither hours nor an agency of that name. */
const unknownCalendar = {
  vi: (name: string) => `Không có khung giờ làm việc hoặc cơ quan “${name}”.`,
  en: (name: string) => `There are no office hours and no agency "${name}".`,
};

interface Preview {
  start: string;
  budget: Budget;
  calendar: string;
  pauses?: Pause[];
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
      const { start, budget, calendar, pauses = [] } = body as Preview;
      const agency = (await office.agencies.list()).find((one) => one.id === calendar);
      const today = officeDay(office.officeClock.now());
      const hours = agency ? office.calendars.assignmentOn(agency, today).deadlineCalendar : calendar;
      if (!office.calendars.has(hours))
        throw new OfficeProblem('invalid', {
          errors: [{ path: '/calendar', message: unknownCalendar[language](calendar) }],
        });
      const known = office.calendars.of(hours, undefined, agency ? { agencyId: agency.id } : {});
      const { dueAt, ledger, provisional } = orProblem(
        computeDeadline({ start, budget, calendar: known, pauses, language }),
        language,
      );
      const asked = pauses.map((pause) => ({ ...pause, kind: 'other' }));
      const why = whyLines({ start, budget, dueAt, ledger, pauses: asked }, language);
      return { dueAt, provisional, why, ledger };
    },
  },
];
