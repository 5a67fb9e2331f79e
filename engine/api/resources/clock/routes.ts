import { moveClock } from '#engine/office/time/move-clock.ts';
import { toOfficeIso } from '#engine/office/time/office-day.ts';
import { instant, objectOf } from '#engine/api/json-schema.ts';
import type { Route } from '#engine/api/route.ts';

export const clockRoutes: Route[] = [
  {
    method: 'get',
    path: '/clock',
    summary: 'Office time',
    access: 'public',
    answer: { status: 200, schema: { type: 'object', properties: { now: instant } } },
    async read({ office }) {
      return { now: toOfficeIso(office.officeClock.now()), movable: office.movableClock !== undefined };
    },
  },
  {
    method: 'post',
    path: '/clock',
    summary: 'Moves office time forward (demo with MOTCUA_CLOCK only)',
    access: 'clock.move',
    body: objectOf({ now: instant }),
    answer: { status: 200, schema: { type: 'object', required: ['now', 'fired'] } },
    async read({ office, person, body }) {
      const { now } = body as { now: string };
      const moved = await moveClock(office, new Date(now), person);
      return { now: toOfficeIso(moved.now), fired: moved.fired };
    },
  },
];
