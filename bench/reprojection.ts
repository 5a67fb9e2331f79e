import { inTransaction } from '#engine/db/transaction.ts';
import type { Closure } from '#engine/deadline/calendar-data.ts';
import type { CalendarChanges } from '#engine/office/calendars/calendar-changes.ts';
import { approveProposal } from '#engine/office/calendars/proposals/approve-proposal.ts';
import { previewProposal } from '#engine/office/calendars/proposals/preview-proposal.ts';
import { createProposal } from '#engine/office/calendars/proposals/save-proposal.ts';
import { reproject } from '#engine/office/calendars/reprojection/reproject.ts';
import type { Office } from '#engine/office/office.ts';
import { loadPerson } from '#engine/office/people/load-person.ts';
import type { Person } from '#engine/office/people/person.ts';
import { BENCH_NOW, withBenchOffice, type BenchOffice } from './bench-office.ts';
import { fillOffice } from './fill-office.ts';

const PROCEDURES = Array.from({ length: 10 }, (_, at) => `2.00${1000 + at}`);

const closedOn = (day: string, next: string, procedures?: string[]): Closure => ({
  code: `bao-${day}`,
  from: `${day}T00:00`,
  to: `${next}T00:00`,
  name: { vi: 'Bão', en: 'Storm' },
  kind: 'storm',
  decision: { number: '15/QĐ-UBND', date: '2024-06-12', by: 'Chủ tịch UBND thành phố' },
  effect: 'stops',
  agencies: 'all',
  ...(procedures && { procedures }),
});

const changes: readonly { name: string; changes: CalendarChanges }[] = [
  { name: 'a storm tomorrow, everywhere', changes: { closures: [closedOn('2024-06-13', '2024-06-14')] } },
  {
    name: 'the national system of one procedure in ten down on Friday',
    changes: { closures: [closedOn('2024-06-14', '2024-06-15', PROCEDURES.slice(0, 1))] },
  },
  {
    name: 'a closure far away, nobody concerned',
    changes: { closures: [closedOn('2026-06-12', '2026-06-13')] },
  },
];

/** Open dossiers counted anew after a change of the calendar: the list of those concerned, and carrying it out. */
export async function benchReprojection(count: number): Promise<Record<string, string | number>[]> {
  return withBenchOffice('bench-reprojection', async (bench) => {
    const { office } = bench;
    office.catalogue.listInForce = async () => PROCEDURES.map((code) => ({ code })) as never;
    process.stderr.write(`filling the office with ${count} open dossiers …\n`);
    await fillOffice(office, count, { procedures: PROCEDURES });
    const rows: Record<string, string | number>[] = [];
    for (const change of changes) rows.push(await measure(bench, change));
    return rows;
  });
}

async function measure(
  { office, timed }: BenchOffice,
  { name, changes: wanted }: (typeof changes)[number],
): Promise<Record<string, string | number>> {
  const by = await personOf(office, 'quantri');
  const content = { title: name, reason: name, decision: null, changes: wanted };
  const { id, revision } = await inTransaction(office.pool, (trx) =>
    createProposal(trx, office, { content, by, language: 'vi' }),
  );
  const listed = await timed(() => previewProposal(office, id));
  const leader = await personOf(office, 'lanhdao');
  const approval = { id, revision, by: leader, earlier: 'keep' as const, note: null };
  const approved = await timed(() =>
    inTransaction(office.pool, (trx) => approveProposal(trx, office, approval)),
  );
  const applied = await timed(async () => {
    while ((await reproject(office)) === 'more');
  });
  const { rows } = await office.pool.query<{ checked: number; moved: number }>(
    'SELECT checked, moved FROM calendar_proposals WHERE id = $1',
    [id],
  );
  return {
    change: name,
    open: rows[0]!.checked,
    moved: rows[0]!.moved,
    'list s': listed.seconds,
    'approval s': approved.seconds,
    'carried out s': applied.seconds,
    'CPU s program + PostgreSQL': `${applied.program} + ${applied.postgres}`,
    'of the list': `${listed.program} + ${listed.postgres}`,
  };
}

async function personOf(office: Office, username: string): Promise<Person> {
  const { rows } = await office.pool.query<{ id: string }>('SELECT id FROM people WHERE username = $1', [
    username,
  ]);
  const person = await loadPerson(office.pool, rows[0]!.id, BENCH_NOW);
  if (!person) throw new Error(`Expected ${username} in the demo office but there is nobody.`);
  return person;
}
