import type { Trx } from '#engine/db/office-pool.ts';
import type { Mandate } from '../mandates/mandate.ts';

/** Who signs in the demo office, by user name: the leader as deputy, the unit head by order. */
const demoMandates: (Pick<Mandate, 'kind' | 'position' | 'onBehalfOf' | 'collective' | 'basis'> & {
  username: string;
})[] = [
  {
    username: 'lanhdao',
    kind: 'KT',
    position: 'Phó Chủ tịch',
    onBehalfOf: 'Chủ tịch',
    collective: 'Ủy ban nhân dân',
    basis: 'Quyết định phân công công tác số 01/QĐ-UBND ngày 02/01/2020',
  },
  {
    username: 'truongdonvi',
    kind: 'TL',
    position: 'Trưởng Bộ phận Một cửa',
    onBehalfOf: 'Chủ tịch',
    collective: null,
    basis: 'Quyết định giao ký thừa lệnh số 02/QĐ-UBND ngày 02/01/2020',
  },
];

/** The demo office's mandates, for people just made. */
export async function createDemoMandates(
  trx: Trx,
  office: { agencyId: string; people: Map<string, string>; newId: () => string; now: Date },
): Promise<void> {
  for (const { username, kind, position, onBehalfOf, collective, basis } of demoMandates) {
    await trx.query(
      `INSERT INTO mandates (id, agency_id, person_id, kind, position, on_behalf_of, collective, valid_from, basis,
         created_at, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, '2020-01-02', $8, $9, '{"system": "demo"}')`,
      [
        office.newId(),
        office.agencyId,
        office.people.get(username),
        kind,
        position,
        onBehalfOf,
        collective,
        basis,
        office.now,
      ],
    );
  }
}
