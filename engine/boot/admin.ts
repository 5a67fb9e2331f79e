import { parseArgs } from 'node:util';
import { inTransaction } from '#engine/db/transaction.ts';
import { savePerson } from '#engine/office/people/manage-people.ts';
import { ensureAgency } from '#engine/office/agencies/ensure-agency.ts';
import { buildOffice } from './build-office.ts';
import { createLog } from './create-log.ts';
import type { Environment } from './environment.ts';
import { openClock } from './open-clock.ts';
import { openDatabase } from './open-database.ts';

const usage =
  'npm run admin -- create --username NAME --name "Full name" [--password …] [--agency "…" --unit-code 000.00.00.H26]';

/** `admin create`: an administrator outside the demo. Without `--password` one is made and printed once. */
export async function admin(environment: Environment, root: string, args: string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { username: text, name: text, password: text, agency: text, 'unit-code': text },
  });
  const { username, name } = values;
  if (positionals[0] !== 'create' || !username || !name) throw new Error(`Expected ${usage}`);
  const log = createLog('error');
  const database = await openDatabase(environment, { root, log });
  try {
    const office = await buildOffice({
      pool: database.pool,
      lookupPool: database.lookupPool,
      clock: await openClock(database.pool, environment.clock),
      log,
      root,
      dataDir: environment.dataDir,
      demo: environment.demo,
      inclusiveJoin: environment.inclusiveJoin,
      broker: { deploy: () => Promise.reject(new Error('Expected no deployment here but one was asked.')) },
      fireUntil: () => Promise.resolve(0),
      fault: () => undefined,
    });
    const password = values.password ?? office.random(12).toString('base64url');
    const agencyId = await ensureAgency(office, {
      name: values.agency ?? 'Ủy ban nhân dân phường',
      unitCode: values['unit-code'] ?? '000.00.00.H26',
    });
    await inTransaction(database.pool, (trx) =>
      savePerson(trx, office, {
        by: { system: 'admin create' },
        input: { username, name, password, agencyId, roles: [{ role: 'administrator', agencyId }] },
      }),
    );
    process.stdout.write(`administrator ${username}${values.password ? '' : ` password ${password}`}\n`);
  } finally {
    await database.close();
  }
}
