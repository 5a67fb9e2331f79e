import { listSettings, ordinarySetting, setLateness } from '#engine/office/lateness/lateness-setting.ts';
import { relaySetting } from '#engine/office/lateness/relay-setting.ts';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import { can } from '#engine/office/rights/can.ts';
import { toOfficeIso } from '#engine/office/time/office-day.ts';
import { write } from '#engine/office/write.ts';
import type { Route } from '#engine/api/route.ts';
import { settingSchema } from './schema.ts';

interface Setting {
  agencyId: string;
  procedure?: string | null;
  warningPercent: number;
  leaderAfterHours: number;
}

/** When people are told: set by the agency's administrator, for all of its procedures or one. */
export const settingRoutes: Route[] = [
  {
    method: 'get',
    path: '/lateness/settings',
    summary:
      'Warning shares and when the leader is told, by agency and procedure; what holds where nothing is set',
    access: 'signedIn',
    answer: { status: 200, schema: { type: 'object', required: ['ordinary', 'settings'] } },
    async read({ office, person }) {
      const agencies = [...new Set(person.roles.map((held) => held.agencyId))];
      const settings = await listSettings(office.pool, agencies);
      return {
        ordinary: ordinarySetting,
        settings: settings.map((one) => ({ ...one, changedAt: toOfficeIso(one.changedAt) })),
      };
    },
  },
  {
    method: 'put',
    path: '/lateness/settings',
    summary: 'Sets both for an agency or one of its procedures; open dossiers are laid afresh',
    access: 'lateness.set',
    body: settingSchema,
    answer: { status: 200, schema: { type: 'object', required: ['id', 'laidAfresh'] } },
    async read({ office, person, body }) {
      const { procedure = null, ...rest } = body as Setting;
      if (!can(person, 'lateness.set', rest.agencyId)) throw new OfficeProblem('forbidden');
      if (procedure !== null && !(await office.catalogue.inForce(procedure, office.officeClock.now()))) {
        throw new OfficeProblem('unknown-procedure', { values: { code: procedure } });
      }
      const change = { ...rest, procedure, by: person };
      const id = await write(office, (trx) => setLateness(trx, office, change));
      const laidAfresh = await relaySetting(office, { agencyId: rest.agencyId, procedure });
      return { id, laidAfresh };
    },
  },
];
