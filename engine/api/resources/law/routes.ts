import { lawOn } from '#engine/deadline/law/law-on.ts';
import { officeDay } from '#engine/office/time/office-day.ts';
import type { Route } from '#engine/api/route.ts';

/** The law as data: every term and rule with its values, by the first day on which they hold. */
export const lawRoutes: Route[] = [
  {
    method: 'get',
    path: '/law',
    summary: 'Terms and rules of the law with their dated values, texts and notes; which holds today',
    access: 'procedure.read',
    answer: { status: 200, schema: { type: 'array' } },
    read({ office }) {
      const today = officeDay(office.officeClock.now());
      const entries = [...office.law].map(([id, dated]) => {
        const inForce = lawOn(office.law, id, today)?.from;
        const values = dated.map(({ title: _title, ...value }) => ({
          ...value,
          now: value.from === inForce,
        }));
        return { id, title: dated.at(-1)?.title ?? null, values };
      });
      return Promise.resolve(entries.sort((a, b) => (a.id < b.id ? -1 : 1)));
    },
  },
];
