import { OfficeProblem } from '../../problems/office-problem.ts';
import type { OpenClock } from './open-clock.ts';
import type { Recount, Recounted } from './recount.ts';

/** The count of a dossier by another calendar, or the year whose calendar is missing for it. */
export function countOrYear(recount: Recount, open: OpenClock): Recounted | number {
  try {
    return recount.count(open);
  } catch (error) {
    if (error instanceof OfficeProblem && error.type === 'calendar-missing')
      return Number(error.details.values?.['year']);
    throw error;
  }
}
