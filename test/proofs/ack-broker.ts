import {
  createBatch,
  batchLimits,
  isBatchEmpty,
  isBatchFull,
  type Batch,
} from '#engine/broker/runtime/batch.ts';
import { judgeDoubt, type Traces } from '#engine/broker/runtime/judge-doubt.ts';
import { emptyBatch, senderOf, type AckState, type Batched, type BrokerState } from './ack-state.ts';

/**
 * Rules left out: a step or a refusal is answered before its batch is durable; a doubtful batch is always taken for lost or
 * for done, or for lost as soon as the lease is held by anybody; a new holder doesn't end the old one's session; a statement
 * doesn't look at the term, or goes to a position that is taken.
 */
export type Wrong =
  | 'answer-early'
  | 'refusal-early'
  | 'doubt-refused'
  | 'doubt-done'
  | 'lease-is-enough'
  | 'no-session'
  | 'no-term'
  | 'no-position';

/** Two lines fill a batch, as the program's own limit has it. */
function asBatch({ first, lines, senders }: Batched): Batch {
  const waits = senders.map(() => ({ settle: () => undefined, fail: () => undefined }));
  return { ...createBatch(first), lines, senders: waits, size: (lines.length * batchLimits.size) / 2 };
}

export const isFull = (batch: Batched): boolean => isBatchFull(asBatch(batch));
export const isEmpty = (batch: Batched): boolean => isBatchEmpty(asBatch(batch));

/** Steps what waits longest, in memory. A command that is known is refused, which is an answer like any other. */
export function stepOne(state: AckState, broker: BrokerState, wrong: Wrong | undefined): void {
  const attempt = broker.waiting.shift()!;
  const isKnown = broker.known.includes(senderOf(attempt));
  if (!isKnown) {
    broker.known.push(senderOf(attempt));
    broker.pending.lines.push(attempt);
    broker.position += 1;
  }
  if (wrong === 'answer-early' || (wrong === 'refusal-early' && isKnown)) tellDone(state, [attempt]);
  else broker.pending.senders.push(attempt);
}

/** Hands the pending batch to the database. A session that has ended there takes nothing. */
export function flush({ database }: AckState, broker: BrokerState, isAlive: boolean): void {
  const batch = broker.pending;
  broker.appending = batch;
  broker.pending = emptyBatch(broker.position + 1);
  if (batch.lines.length === 0) broker.heard = 'ok';
  else if (isAlive) {
    database.statements.push({ ...batch, session: broker.session, term: broker.term, sawTerm: false });
  } else broker.heard = 'failed';
}

/** The batch is durable. */
export function committed(state: AckState, broker: BrokerState): void {
  tellDone(state, broker.appending!.senders);
  broker.appending = null;
  broker.heard = 'nothing';
}

/** The memory isn't to be trusted any more: what was not handed over is refused, what was is in doubt. */
export function lose(state: AckState, broker: BrokerState): void {
  tellRefused(state, [...broker.waiting, ...broker.pending.senders]);
  const { appending, term } = broker;
  Object.assign(broker, startOver(), appending ? { doubt: { term, batch: appending } } : {});
}

function startOver(): Partial<BrokerState> {
  return {
    ...{ session: 0, leads: false, position: 0, known: [], waiting: [] },
    ...{ pending: emptyBatch(1), appending: null, heard: 'nothing' },
  };
}

/** With the lease in hand: the state from the log, the doubtful batch from the log, then commands are taken. */
export function rebuild(state: AckState, broker: BrokerState, wrong: Wrong | undefined): void {
  const lines = state.database.log.flatMap((row) => row.lines);
  broker.position = lines.length;
  broker.known = lines.map(senderOf);
  broker.pending = emptyBatch(broker.position + 1);
  broker.leads = true;
  resolve(state, broker, { isOver: true, wrong });
}

/** What the program's own rule makes of a doubtful batch. */
export function resolve(
  state: AckState,
  broker: BrokerState,
  { isOver, wrong }: { isOver: boolean; wrong: Wrong | undefined },
): void {
  if (broker.doubt === null) return;
  const { term, batch } = broker.doubt;
  const arrived = state.database.log.some((row) => row.term === term && row.first === batch.first);
  const verdict = judge({ arrived, isOver }, wrong);
  if (verdict === 'wait') return;
  broker.doubt = null;
  if (verdict === 'settle') tellDone(state, batch.senders);
  else tellRefused(state, batch.senders);
}

function judge(traces: Traces, wrong: Wrong | undefined): 'settle' | 'refuse' | 'wait' {
  if (wrong === 'doubt-refused') return 'refuse';
  if (wrong === 'doubt-done') return 'settle';
  return judgeDoubt(wrong === 'lease-is-enough' ? { ...traces, isOver: true } : traces);
}

function tellDone({ said, senders }: AckState, attempts: readonly string[]): void {
  for (const attempt of attempts) {
    note(said.done, attempt);
    const sender = senders[Number(senderOf(attempt))]!;
    if (isHers(sender, attempt)) sender.is = 'done';
  }
}

function tellRefused({ said, senders }: AckState, attempts: readonly string[]): void {
  for (const attempt of attempts) {
    note(said.refused, attempt);
    const sender = senders[Number(senderOf(attempt))]!;
    if (isHers(sender, attempt)) sender.is = 'idle';
  }
}

/** Whether she still waits for this very attempt. */
function isHers({ is, attempts }: { is: string; attempts: number }, attempt: string): boolean {
  return is === 'out' && attempt.endsWith(`.${attempts}`);
}

function note(attempts: string[], attempt: string): void {
  attempts.push(attempt);
  attempts.sort();
}
