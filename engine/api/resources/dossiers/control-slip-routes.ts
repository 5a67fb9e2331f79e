import { readControlSlip, type SlipSide } from '#engine/office/handovers/read-control-slip.ts';
import { instant, objectOf, type JsonSchema } from '#engine/api/json-schema.ts';
import type { Route } from '#engine/api/route.ts';
import { findDossier } from './find-dossier.ts';
import { iso } from './present-brief.ts';

const nullable = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });

const side = objectOf({
  unit: { type: 'string' },
  role: { type: 'string' },
  name: { type: 'string' },
  at: instant,
});

const rowSchema = objectOf({
  n: { type: 'integer' },
  act: { type: 'string' },
  from: side,
  to: nullable(side),
  step: nullable({ type: 'string' }),
  dueAt: nullable(instant),
  result: nullable({ enum: ['before', 'on', 'after'] }),
  note: { type: 'string' },
});

/** Phiếu kiểm soát: the hand-overs of a dossier. */
export const controlSlipRoutes: Route[] = [
  {
    method: 'get',
    path: '/dossiers/:id/control-slip',
    summary:
      'Phiếu kiểm soát: one row for each hand-over between units or people, written by the acts themselves',
    access: 'dossier.read',
    answer: { status: 200, schema: { type: 'array', items: rowSchema } },
    async read(call) {
      const dossier = await findDossier(call);
      const rows = await readControlSlip(call.office.pool, dossier.id);
      const present = ({ unit, role, name, at }: SlipSide) => ({
        unit: unit[call.language],
        role,
        name,
        at: iso(at),
      });
      return rows.map((row) => ({
        ...row,
        from: present(row.from),
        to: row.to && present(row.to),
        dueAt: iso(row.dueAt),
      }));
    },
  },
];
