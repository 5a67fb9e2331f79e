import { enqueue } from '#engine/db/outbox/enqueue.ts';
import type { Trx } from '#engine/db/office-pool.ts';
import { relayAlarms } from '../alarms/relay-alarms.ts';
import { pauseClocks } from '../clocks/write-clocks.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { moveStatus } from '../dossiers/move-status.ts';
import { bringerOf, slipSupplementAsked } from '../handovers/slip-acts.ts';
import { appendJournal } from '../journal/append-journal.ts';
import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { elementsInterruptedBy } from '../procedures/interrupted-elements.ts';
import { can } from '../rights/can.ts';
import { issueSlip } from '../slips/issue-slip.ts';
import { closeOpenTasks } from '../tasks/withdraw-tasks.ts';
import { requireRequestAllowed } from './request-limit.ts';
import { supplementPolicy } from './supplement-policy.ts';
import { layWindowAlarm, supplementRule, windowEnd } from './supplement-window.ts';

/** Mẫu 02: why, and the complete list of what is missing. */
export interface SupplementRequest {
  reason: string;
  items: string[];
  legalBasis?: string | undefined;
  /** Until when the citizen may answer; the law's window when left out. */
  until?: Date | undefined;
  /** Why one more is asked than the law allows; by the unit head only. */
  overrideReason?: string | undefined;
  by: Person;
  correlationId: string;
}

/** How long a message waits in the broker for its subscription, machine time. */
export const MESSAGE_LIFETIME_MS = 3600_000;

/**
 * Asks for what is missing. Before the receipt by the intake officer: no clock runs. In processing by the case officer:
 * the step is taken back, both clocks pause, and the process is told. The time to answer becomes an alarm.
 * @throws `forbidden`, `wrong-status`, `supplement-not-possible`, `supplement-limit`, `wait-expected-past`
 */
export async function requestSupplement(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  request: SupplementRequest,
): Promise<void> {
  const received = dossier.received_at !== null;
  const { by, reason, items, legalBasis = null } = request;
  const right = received ? 'supplement.request.processing' : 'supplement.request.intake';
  if (!can(by, right, dossier.agency_id)) throw new OfficeProblem('forbidden');
  const status = moveStatus(dossier, received ? 'requestSupplement' : 'requestIntakeSupplement');
  const rule = supplementRule(office, dossier);
  if (received) await requireRequestAllowed(trx, dossier, { rule, request });
  const now = office.officeClock.now();
  if (request.until && request.until <= now) throw new OfficeProblem('wait-expected-past');
  const until = request.until ?? (await windowEnd(trx, office, dossier, rule.window));
  const id = office.newId();
  await trx.query(
    `INSERT INTO supplement_requests (id, dossier_id, stage, reason, items, requested_by, requested_at, until,
       override_reason, legal_basis)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      dossier.id,
      received ? 'processing' : 'intake',
      reason,
      JSON.stringify(items),
      by.id,
      now,
      until,
      request.overrideReason ?? null,
      legalBasis,
    ],
  );
  await trx.query('UPDATE dossiers SET status = $2 WHERE id = $1', [dossier.id, status]);
  const actor = { id: by.id, name: by.name };
  await appendJournal(trx, dossier.id, dossier, [
    {
      at: now,
      actor,
      action: 'supplementRequested',
      detail: {
        requestId: id,
        reason,
        items,
        until: until?.toISOString() ?? null,
        legalBasis,
        ...(request.overrideReason && { overrideReason: request.overrideReason }),
      },
    },
  ]);
  if (received) await pauseProcessing(trx, office, dossier, { ...request, id, now });
  await issueSlip(trx, office, dossier, { kind: 'supplementRequest', by: actor, subjectId: id });
  if (until) await layWindowAlarm(trx, office, { dossierId: dossier.id, until });
}

async function pauseProcessing(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  request: SupplementRequest & { id: string; now: Date },
): Promise<void> {
  const { by, now, reason, legalBasis } = request;
  const version = await office.catalogue.version(dossier.procedure, dossier.procedure_version);
  const interrupted = elementsInterruptedBy(version, 'supplement-requested');
  const open = await trx.query<{ element_id: string }>(
    `SELECT element_id FROM tasks WHERE dossier_id = $1 AND state = 'open' AND element_id = ANY($2)`,
    [dossier.id, interrupted],
  );
  if (open.rowCount === 0) throw new OfficeProblem('supplement-not-possible');
  const actor = { id: by.id, name: by.name };
  const policy = supplementPolicy(version, supplementRule(office, dossier));
  await closeOpenTasks(trx, dossier, { elements: interrupted, at: now, by: actor });
  await slipSupplementAsked(trx, dossier.id, { at: now, by, citizen: bringerOf(dossier), reason });
  await pauseClocks(trx, dossier.id, {
    id: office.newId(),
    kind: 'supplement',
    policy,
    from: now,
    reason,
    by: actor,
    calendars: office.calendars,
    legalBasis,
  });
  // KHÔNG DỪNG: nothing stops, so nothing is said to have stopped.
  if (policy !== 'run') {
    await relayAlarms(trx, office, dossier.id);
    await appendJournal(trx, dossier.id, dossier, [
      { at: now, actor, action: 'clockPaused', detail: { kind: 'supplement', policy } },
    ]);
  }
  await enqueue(
    trx,
    dossier.id,
    {
      kind: 'publishMessage',
      name: 'supplement-requested',
      correlationKey: dossier.id,
      messageId: `supplement-requested:${request.id}`,
      timeToLiveMs: MESSAGE_LIFETIME_MS,
      variables: {},
    },
    request.correlationId,
  );
}
