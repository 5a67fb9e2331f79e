import { calendars } from './calendars.ts';
import { deadline } from './deadline.ts';
import { dossier } from './dossier.ts';
import { inbox } from './inbox.ts';
import { intake } from './intake.ts';
import { keeping } from './keeping.ts';
import { law } from './law.ts';
import { officeHours } from './office-hours.ts';
import { papers } from './papers.ts';
import { party } from './party.ts';
import { lateness } from './lateness.ts';
import { procedure } from './procedure.ts';
import { publicPages } from './public.ts';
import { raGaps } from './ra-gaps.ts';
import { readings } from './readings.ts';
import { setup } from './setup.ts';
import { slips } from './slips.ts';
import { work } from './work.ts';

/** All our own words in Vietnamese. */
export const vi = {
  ...work,
  ...calendars,
  ...deadline,
  ...dossier,
  ...inbox,
  ...intake,
  ...law,
  ...officeHours,
  ...papers,
  ...party,
  ...procedure,
  ...keeping,
  ...lateness,
  ...readings,
  ...publicPages,
  ...slips,
  ...setup,
  ...raGaps,
};
