import type { Route } from '#engine/api/route.ts';
import { agencyRoutes } from './agencies/routes.ts';
import { apologyRoutes } from './apologies/routes.ts';
import { calendarRoutes } from './calendars/routes.ts';
import { clockRoutes } from './clock/routes.ts';
import { correctionRoutes } from './corrections/routes.ts';
import { deadlineRoutes } from './deadlines/routes.ts';
import { controlSlipRoutes } from './dossiers/control-slip-routes.ts';
import { dossierFeeRoutes } from './dossiers/fee-routes.ts';
import { dossierMatterRoutes } from './dossiers/matter-routes.ts';
import { dossierReadRoutes } from './dossiers/read-routes.ts';
import { dossierWriteRoutes } from './dossiers/write-routes.ts';
import { draftRoutes } from './drafts/routes.ts';
import { feeReceiptRoutes } from './fee-receipts/routes.ts';
import { fileRoutes } from './files/routes.ts';
import { forecastRoutes } from './forecasts/routes.ts';
import { initiativeRoutes } from './initiatives/routes.ts';
import { journalRoutes } from './journal/routes.ts';
import { latenessRoutes } from './lateness/routes.ts';
import { lawRoutes } from './law/routes.ts';
import { logbookRoutes } from './logbook/routes.ts';
import { mandateRoutes } from './mandates/routes.ts';
import { noticeRoutes } from './notices/routes.ts';
import { pauseRoutes } from './pauses/routes.ts';
import { peopleRoutes } from './people/routes.ts';
import { procedureRoutes } from './procedures/routes.ts';
import { publicRoutes } from './public/routes.ts';
import { sessionRoutes } from './sessions/routes.ts';
import { slipRoutes } from './slips/routes.ts';
import { taskRoutes } from './tasks/routes.ts';

/** Every resource of the API; a test compares this table with the folder. */
export const resources: Record<string, Route[]> = {
  agencies: agencyRoutes,
  apologies: apologyRoutes,
  calendars: calendarRoutes,
  clock: clockRoutes,
  corrections: correctionRoutes,
  deadlines: deadlineRoutes,
  dossiers: [
    ...dossierReadRoutes,
    ...dossierWriteRoutes,
    ...dossierMatterRoutes,
    ...controlSlipRoutes,
    ...dossierFeeRoutes,
  ],
  drafts: draftRoutes,
  'fee-receipts': feeReceiptRoutes,
  files: fileRoutes,
  forecasts: forecastRoutes,
  initiatives: initiativeRoutes,
  journal: journalRoutes,
  lateness: latenessRoutes,
  law: lawRoutes,
  logbook: logbookRoutes,
  mandates: mandateRoutes,
  notices: noticeRoutes,
  pauses: pauseRoutes,
  people: peopleRoutes,
  procedures: procedureRoutes,
  public: publicRoutes,
  sessions: sessionRoutes,
  slips: slipRoutes,
  tasks: taskRoutes,
};

export const routes: readonly Route[] = Object.values(resources).flat();
