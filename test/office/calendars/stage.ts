import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type pg from 'pg';
import { afterEach, beforeEach } from 'vitest';
import { buildOffice } from '#engine/boot/build-office.ts';
import { openClock } from '#engine/boot/open-clock.ts';
import type { Budget } from '#engine/deadline/budget.ts';
import type { Closure } from '#engine/deadline/calendar-data.ts';
import { migrate } from '#engine/db/migrate.ts';
import { createOfficePool } from '#engine/db/office-pool.ts';
import { inTransaction } from '#engine/db/transaction.ts';
import { relayAlarms } from '#engine/office/alarms/relay-alarms.ts';
import type { CalendarChanges } from '#engine/office/calendars/calendar-changes.ts';
import { approveProposal } from '#engine/office/calendars/proposals/approve-proposal.ts';
import { previewProposal } from '#engine/office/calendars/proposals/preview-proposal.ts';
import type { ProposalRow } from '#engine/office/calendars/proposals/proposal-row.ts';
import { createProposal } from '#engine/office/calendars/proposals/save-proposal.ts';
import { reproject } from '#engine/office/calendars/reprojection/reproject.ts';
import { writeDueDates } from '#engine/office/clocks/write-clocks.ts';
import { createDemoOffice } from '#engine/office/demo/demo-office.ts';
import type { FaultPoint, Office } from '#engine/office/office.ts';
import { loadPerson } from '#engine/office/people/load-person.ts';
import type { Person } from '#engine/office/people/person.ts';
import { testDatabase, type TestDatabase } from '#test/kit/postgres.ts';
import { quietLog } from '#test/kit/quiet-log.ts';

/** A minute of office time. */
export const at = (text: string) => new Date(`${text}:00+07:00`);

/** Wednesday. */
export const WEDNESDAY = at('2024-06-12T08:30');

/** The storm of Thursday: the office is closed the whole day. */
export const storm: Closure = {
  code: 'bao-so-2',
  from: '2024-06-13T00:00',
  to: '2024-06-14T00:00',
  name: { vi: 'Bão số 2', en: 'Storm no. 2' },
  kind: 'storm',
  decision: { number: '15/QĐ-UBND', date: '2024-06-12', by: 'Chủ tịch UBND thành phố' },
  effect: 'stops',
  agencies: 'all',
};

/** A dossier the stage receives. */
export interface StagedDossier {
  channel?: 'counter' | 'online';
  startedAt?: Date;
  committed?: Budget;
  statutory?: Budget;
  /** Waits of the kind `supplement`, with CỘNG DỒN. */
  pauses?: { from: Date; to: Date | null }[];
  apologyDueAt?: Date;
  procedure?: string;
}

/** The demo office on a Wednesday morning, without a broker; new in every test. */
export interface CalendarStage {
  pool: pg.Pool;
  office: Office;
  quantri: Person;
  lanhdao: Person;
  /** What happens at a fault point; nothing unless a test says so. */
  fault: (point: FaultPoint) => void;
  receive(dossier: StagedDossier): Promise<string>;
  /** Copies of a received dossier with its clocks and warnings; answers their ids. */
  copy(dossierId: string, count: number): Promise<string[]>;
  dates(dossierId: string): Promise<Record<string, Date | number | null>>;
  propose(changes: CalendarChanges): Promise<ProposalRow>;
  /** Previewed, and approved by the leader. */
  approve(proposal: ProposalRow, earlier?: 'keep' | 'move'): Promise<ProposalRow>;
  /** Re-projects until nothing is left. */
  reprojectAll(): Promise<void>;
}

/** Sets the stage for the tests of a file. */
export function setCalendarStage(): CalendarStage {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await testDatabase();
    stage.pool = createOfficePool({ url: database.urlAs('office') });
    await migrate(stage.pool, path.resolve('engine/db/migrations'));
    await createDemoOffice(stage.pool, WEDNESDAY);
    stage.fault = () => undefined;
    stage.office = await buildOffice({
      pool: stage.pool,
      lookupPool: stage.pool,
      clock: await openClock(stage.pool, WEDNESDAY),
      log: quietLog,
      root: path.resolve('.'),
      dataDir: '.tmp',
      demo: true,
      broker: { deploy: async () => [] },
      fireUntil: async () => 0,
      fault: (point) => stage.fault(point),
    });
    stage.quantri = await personOf('quantri');
    stage.lanhdao = await personOf('lanhdao');
  });

  afterEach(async () => {
    await stage.pool.end();
    await database.drop();
  });

  const personOf = async (username: string): Promise<Person> => {
    const { rows } = await stage.pool.query<{ id: string }>('SELECT id FROM people WHERE username = $1', [
      username,
    ]);
    const person = await loadPerson(stage.pool, rows[0]!.id, WEDNESDAY);
    if (!person) throw new Error(`Expected ${username} to exist but nobody does.`);
    return person;
  };

  const stage: CalendarStage = {
    pool: undefined as unknown as pg.Pool,
    office: undefined as unknown as Office,
    quantri: undefined as unknown as Person,
    lanhdao: undefined as unknown as Person,
    fault: () => undefined,
    receive: (dossier) => receive(stage, dossier),
    copy: (dossierId, count) => copy(stage.pool, dossierId, count),
    async dates(dossierId) {
      const { rows } = await stage.pool.query<Record<string, Date | number | null>>(
        `SELECT d.due_at AS due, d.first_due_at AS "firstDue", d.statutory_due_at AS "statutoryDue",
           c.calendar_version AS version FROM dossiers d
           JOIN clocks c ON c.dossier_id = d.id AND c.kind = 'committed' WHERE d.id = $1`,
        [dossierId],
      );
      return rows[0]!;
    },
    propose: (changes) =>
      inTransaction(stage.pool, (trx) =>
        createProposal(trx, stage.office, {
          content: { title: 'Nghỉ bão', reason: 'Bão số 2 đổ bộ', decision: storm.decision, changes },
          by: stage.quantri,
          language: 'vi',
        }),
      ),
    async approve(proposal, earlier = 'keep') {
      await previewProposal(stage.office, proposal.id);
      return inTransaction(stage.pool, (trx) =>
        approveProposal(trx, stage.office, {
          id: proposal.id,
          revision: proposal.revision,
          by: stage.lanhdao,
          earlier,
          note: null,
        }),
      );
    },
    async reprojectAll() {
      for (let turn = 0; turn < 50; turn += 1) if ((await reproject(stage.office)) === 'done') return;
      throw new Error('Expected the re-projection to end but it does not.');
    },
  };
  return stage;
}

async function receive({ pool, office }: CalendarStage, dossier: StagedDossier): Promise<string> {
  const id = randomUUID();
  const startedAt = dossier.startedAt ?? WEDNESDAY;
  const committed = dossier.committed ?? { value: 3, unit: 'workingDays' };
  const statutory = dossier.statutory ?? { value: 5, unit: 'workingDays' };
  await inTransaction(pool, async (trx) => {
    await trx.query(
      `INSERT INTO dossiers (id, code, tracking_token, procedure, procedure_version, channel, status,
         receiving_agency_id, agency_id, applicant, form, created_at, received_at, instance_key, search_text)
       SELECT $1, $2, $2, $5, 1, $4, 'processing', id, id, '{"name": "Nguyễn Văn A"}', '{}', $3, $3, 1, ''
         FROM agencies LIMIT 1`,
      [id, id.slice(0, 18), startedAt, dossier.channel ?? 'counter', dossier.procedure ?? '2.000635'],
    );
    for (const [kind, { value, unit }] of [
      ['committed', committed],
      ['statutory', statutory],
    ] as const) {
      await trx.query(
        `INSERT INTO clocks (dossier_id, kind, budget_value, budget_unit, calendar, calendar_version, started_at, due_at,
           state) VALUES ($1, $2, $3, $4, 'A', $5, $6, $6, 'running')`,
        [id, kind, value, unit, office.calendars.inForce, startedAt],
      );
    }
    for (const { from, to } of dossier.pauses ?? [])
      await trx.query(
        `INSERT INTO clock_pauses (id, dossier_id, kind, policy, from_at, to_at, reason, by_actor)
         VALUES ($1, $2, 'supplement', 'accumulate', $3, $4, 'Bổ sung', '{"system":"test"}')`,
        [randomUUID(), id, from, to],
      );
    if (dossier.apologyDueAt)
      await trx.query(
        `INSERT INTO apologies (id, dossier_id, reason, new_due_at, drafted_by, drafted_at, signed_at, state)
         VALUES ($1, $2, 'Quá tải', $3, '{"system":"test"}', $4, $4, 'signed')`,
        [randomUUID(), id, dossier.apologyDueAt, startedAt],
      );
    await writeDueDates(trx, id, office.calendars, { cause: 'pause', at: startedAt });
    await relayAlarms(trx, office, id);
  });
  return id;
}

async function copy(pool: pg.Pool, dossierId: string, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await pool.query(
    `INSERT INTO dossiers (id, code, tracking_token, procedure, procedure_version, channel, status,
       receiving_agency_id, agency_id, applicant, form, created_at, received_at, instance_key, search_text, due_at,
       first_due_at, statutory_due_at, late_from)
     SELECT new.id, left(new.id::text, 18), new.id::text, procedure, procedure_version, channel, status,
       receiving_agency_id, agency_id, applicant, form, created_at, received_at, instance_key, search_text, due_at,
       first_due_at, statutory_due_at, late_from
       FROM dossiers, unnest($2::uuid[]) AS new (id) WHERE dossiers.id = $1`,
    [dossierId, ids],
  );
  await pool.query(
    `INSERT INTO clocks (dossier_id, kind, budget_value, budget_unit, calendar, calendar_version, started_at, due_at,
       state)
     SELECT new.id, kind, budget_value, budget_unit, calendar, calendar_version, started_at, due_at, state
       FROM clocks, unnest($2::uuid[]) AS new (id) WHERE dossier_id = $1`,
    [dossierId, ids],
  );
  return ids;
}
