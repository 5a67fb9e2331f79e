import { readFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { afterEach, beforeEach } from 'vitest';
import { buildOffice } from '#engine/boot/build-office.ts';
import { openClock } from '#engine/boot/open-clock.ts';
import { migrate } from '#engine/db/migrate.ts';
import { createOfficePool, type Trx } from '#engine/db/office-pool.ts';
import { inTransaction } from '#engine/db/transaction.ts';
import { createDemoOffice } from '#engine/office/demo/demo-office.ts';
import type { DossierRow } from '#engine/office/dossiers/dossier-row.ts';
import { keepDossier, receiveAtCounter } from '#engine/office/dossiers/intake.ts';
import { lockDossier } from '#engine/office/dossiers/lock-dossier.ts';
import type { Submission } from '#engine/office/dossiers/submission.ts';
import type { Office } from '#engine/office/office.ts';
import { loadPerson } from '#engine/office/people/load-person.ts';
import type { Person } from '#engine/office/people/person.ts';
import { publishShipped } from '#engine/office/procedures/publish/publish-shipped.ts';
import { readSlips, type SlipRow } from '#engine/office/slips/slip-row.ts';
import { printSlip } from '#engine/office/slips/print-slip.ts';
import { openPdf, type PdfPage } from '#test/kit/pdf.ts';
import { testDatabase, type TestDatabase } from '#test/kit/postgres.ts';
import { quietLog } from '#test/kit/quiet-log.ts';

/** A minute of office time. */
export const at = (text: string) => new Date(`${text}:00+07:00`);

/** Where the papers of the tests lead. */
export const ORIGIN = 'https://motcua.example.vn';

const FORM = 'definitions/procedures/ban-sao-trich-luc-ho-tich/forms/to-khai.json';
const form = (JSON.parse(readFileSync(FORM, 'utf8')) as { schema: { examples: Record<string, unknown>[] } })
  .schema.examples[0]!;

/** The demo office with its procedure published, without a broker; office time stands where the test puts it. */
export interface SlipStage {
  pool: pg.Pool;
  office: Office;
  now: Date;
  person(username: string): Promise<Person>;
  write<T>(work: (trx: Trx) => Promise<T>): Promise<T>;
  /** Receives a dossier at the counter, by default of one copy. */
  receive(change?: Partial<Submission>): Promise<DossierRow>;
  /** Keeps one at the counter without receiving it. */
  keep(): Promise<DossierRow>;
  /** An act on a dossier whose row is held. */
  act<T>(id: string, work: (trx: Trx, dossier: DossierRow) => Promise<T>): Promise<T>;
  slips(id: string): Promise<SlipRow[]>;
  print(id: string, slip?: string, origin?: string): Promise<{ pdf: Buffer; pages: PdfPage[]; text: string }>;
  journal(id: string): Promise<{ action: string; detail: Record<string, unknown> }[]>;
}

/** Sets the stage for the tests of a file; `start` is where office time stands in the beginning. */
export function setSlipStage(start: Date): SlipStage {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await testDatabase();
    stage.pool = createOfficePool({ url: database.urlAs('office') });
    await migrate(stage.pool, path.resolve('engine/db/migrations'));
    stage.now = start;
    await createDemoOffice(stage.pool, start);
    const clock = await openClock(stage.pool, start);
    stage.office = await buildOffice({
      pool: stage.pool,
      lookupPool: stage.pool,
      clock: { ...clock, officeClock: { now: () => stage.now } },
      log: quietLog,
      root: path.resolve('.'),
      dataDir: '.tmp',
      demo: true,
      broker: { deploy: async ([process]) => [deployed(process?.name ?? '')] },
      fireUntil: async () => 0,
      fault: () => undefined,
    });
    await publishShipped(stage.office.publisher, path.resolve('definitions'));
  });
  afterEach(async () => {
    await stage.pool.end();
    await database.drop();
  });

  const submission = (change: Partial<Submission> = {}): Submission => ({
    procedure: '2.000635',
    channel: 'counter',
    applicant: {
      name: 'Nguyễn Văn Mẫu',
      idNumber: '001090123456',
      phone: '0912345678',
      address: 'Tổ 5, Hà Nội',
    },
    form,
    documents: [{ code: 'giay_to_tuy_than', kind: 'original' }],
    ...change,
  });
  const arrival = async (change?: Partial<Submission>) => ({
    submission: submission(change),
    by: await stage.person('tiepnhan'),
    language: 'vi' as const,
    correlationId: 'test',
  });
  const stage: SlipStage = {
    pool: undefined as unknown as pg.Pool,
    office: undefined as unknown as Office,
    now: start,
    async person(username) {
      const { rows } = await stage.pool.query<{ id: string }>('SELECT id FROM people WHERE username = $1', [
        username,
      ]);
      return (await loadPerson(stage.pool, rows[0]!.id, stage.now))!;
    },
    write: (work) => inTransaction(stage.pool, work),
    async receive(change) {
      const received = await arrival(change);
      return stage.write((trx) => receiveAtCounter(trx, stage.office, received));
    },
    async keep() {
      const kept = await arrival();
      return stage.write((trx) => keepDossier(trx, stage.office, kept));
    },
    act: (id, work) => stage.write(async (trx) => work(trx, await lockDossier(trx, id))),
    slips: (id) => readSlips(stage.pool, id),
    async print(id, slip = 'receipt', origin = ORIGIN) {
      const by = await stage.person('tiepnhan');
      const { pdf } = await printSlip(stage.office, { dossierId: id, slip, by, origin });
      const pages = await openPdf(pdf);
      return { pdf, pages, text: pages.flatMap((page) => page.lines).join('\n') };
    },
    async journal(id) {
      const { rows } = await stage.pool.query<{ action: string; detail: Record<string, unknown> }>(
        'SELECT action, detail FROM journal WHERE dossier_id = $1 ORDER BY seq',
        [id],
      );
      return rows;
    },
  };
  return stage;
}

function deployed(resource: string) {
  return {
    bpmnProcessId: resource.replace('.bpmn', ''),
    version: 1,
    processDefinitionKey: '1',
    resourceName: resource,
  };
}
