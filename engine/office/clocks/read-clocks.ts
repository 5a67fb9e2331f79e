import type { Queryable } from '#engine/db/office-pool.ts';
import { readClock } from '#engine/deadline/read-clock.ts';
import type { PauseKind } from '#engine/deadline/pauses.ts';
import type { Language } from '#engine/deadline/ledger-texts.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import type { Office } from '../office.ts';
import { cutToMinute } from '../time/office-day.ts';
import { readClockRows, type PauseRow, type ToldClockRows, type ToldPause } from './clock-rows.ts';
import { layClocks, orProblem, type LaidClocks } from './lay-clocks.ts';

/** Both clocks of a dossier at a moment; null while none was started. */
export async function readClocks(db: Queryable, office: Office, dossier: DossierRow) {
  const rows = await readClockRows(db, dossier.id);
  if (!rows) return null;
  const pauses = shownPauses(rows);
  const calendar = office.calendars.ofClock(rows);
  const read = (kind: 'committed' | 'statutory', dueAt: Date | null) => ({
    ...orProblem(
      readClock({
        start: rows.startedAt.getTime(),
        budget: rows[kind],
        calendar,
        pauses: rows.pauses.filter(counts).map((pause) => ({
          from: Math.max(pause.from_at.getTime(), rows.startedAt.getTime()),
          to: pause.to_at?.getTime() ?? null,
          policy: pause.policy,
        })),
        readings: rows.readings ?? {},
        now: office.officeClock.now().getTime(),
        stoppedAt: rows.stoppedAt?.getTime() ?? null,
        ...(dueAt && { dueAt: dueAt.getTime() }),
      }),
    ),
    pauses,
    readings: rows.readings ?? {},
  });
  return {
    committed: read('committed', dossier.due_at),
    statutory: read('statutory', dossier.statutory_due_at),
  };
}

/** Both ledgers, day by day; null while no clock was started. */
export async function readLedgers(
  db: Queryable,
  office: Office,
  dossier: DossierRow,
  language: Language,
): Promise<LaidClocks | null> {
  const rows = await readClockRows(db, dossier.id);
  if (!rows) return null;
  return layClocks({
    start: rows.startedAt,
    committed: rows.committed,
    statutory: rows.statutory,
    calendar: office.calendars.ofClock(rows),
    pauses: rows.pauses.flatMap(endedPause),
    readings: rows.readings,
    language,
  });
}

/** A wait that has ended, with what the account tells of it. */
function endedPause(pause: ToldPause) {
  if (!pause.to_at) return [];
  return [
    {
      from: pause.from_at,
      to: pause.to_at,
      policy: pause.policy,
      kind: pause.kind as PauseKind,
      ...(pause.reason && { reason: pause.reason }),
      ...(pause.legal_basis && { legalBasis: pause.legal_basis }),
    },
  ];
}

/** A wait that began and ended within one minute moves nothing. */
function counts(pause: PauseRow): boolean {
  return pause.to_at === null || cutToMinute(pause.from_at) < cutToMinute(pause.to_at);
}

function shownPauses(rows: ToldClockRows) {
  return rows.pauses.map((pause) => ({
    from: pause.from_at,
    to: pause.to_at,
    policy: pause.policy,
    id: pause.id,
    kind: pause.kind,
    reason: pause.reason,
    by: pause.by_actor,
    legalBasis: pause.legal_basis,
    expectedUntil: pause.expected_until,
    detail: pause.detail,
    endedBy: pause.ended_by,
    endReason: pause.end_reason,
    elementId: pause.element_id,
  }));
}
