import { DossierQueues } from '#engine/db/outbox/dossier-queues.ts';
import { grpcStatus } from '#engine/zeebe/grpc-status.ts';
import { answerTo } from '#engine/zeebe/send-command.ts';
import type { Model, Move } from './explore.ts';
import { carryOut, moveOn } from './faith-broker.ts';
import { brokenAlways, brokenAtRest } from './faith-invariants.ts';
import { received, type FaithState, type Faults, type Row } from './faith-state.ts';

/** The size of a case, and what is wrong with it on purpose. */
export interface FaithCase {
  dossiers: number;
  tasks: number;
  faults: Faults;
  /** A rule left out: the exploration has to find what that leads to. */
  without?: 'sent-at-first' | 'sent-before' | 'claim' | 'commit-first';
}

type FaithMove = Move<FaithState>;

/**
 * Everything that can happen between an office and its broker. The sender's queue and the meaning of an answer are the
 * program's own (`DossierQueues`, `answerTo`); its SQL and the broker are retold.
 */
export function faithModel({ dossiers, tasks, faults, without }: FaithCase): Model<FaithState> {
  return {
    initial: received(dossiers, faults),
    moves: (state) => [
      ...officerMoves(state),
      ...senderMoves(state, tasks, without),
      ...workerMoves(state, tasks, without),
      ...faultMoves(state, tasks),
    ],
    broken: brokenAlways,
    brokenAtRest: (state) => brokenAtRest(state, tasks),
  };
}

/** An officer completes an open task: the row and what the broker has to be told are one commit. */
function officerMoves({ office }: FaithState): FaithMove[] {
  return Object.entries(office.inbox)
    .filter(([, { status }]) => status === 'open')
    .map(([jobKey, { dossier }]) => ({
      says: `an officer completes ${jobKey}`,
      make({ office: { inbox, outbox } }) {
        inbox[jobKey]!.status = 'completed';
        outbox.push({
          id: `complete${jobKey}`,
          dossier,
          command: { kind: 'completeJob', jobKey, variables: {} },
          sentAt: false,
        });
      },
    }));
}

function senderMoves(state: FaithState, tasks: number, without: FaithCase['without']): FaithMove[] {
  const late = without === 'sent-at-first';
  const moves: FaithMove[] = ready(state).map((row) => ({
    says: `the sender marks and calls ${row.id}`,
    make(next) {
      const { memory, broker } = next;
      const mine = rowOf(next, row.id)!;
      if (mine.sentAt && mine.command.kind === 'completeJob') note(broker.repeated, mine.command.jobKey);
      memory.calls[row.dossier] = { row: row.id, sentBefore: mine.sentAt, answer: 'out' };
      if (!late) mine.sentAt = true;
    },
  }));
  for (const [id, call] of Object.entries(state.memory.calls)) {
    const { command } = rowOf(state, call.row) ?? {};
    if (!command) continue;
    if (call.answer === 'out') {
      moves.push({
        says: `the broker carries out ${call.row}`,
        make: (next) => void (next.memory.calls[id]!.answer = carryOut(next, command, tasks)),
      });
    } else {
      moves.push({
        says: `the sender hears ${call.answer} for ${call.row}`,
        make: (next) => hear(next, id, without),
      });
    }
  }
  return moves;
}

/** Which rows the program's own queue lets go, given what is out. */
function ready({ office, memory }: FaithState): Row[] {
  const queues = new DossierQueues();
  queues.add(
    office.outbox.map(({ id, dossier, command, sentAt }) => {
      return {
        id,
        dossierId: String(dossier),
        command,
        sentBefore: sentAt,
        correlationId: null,
        attempts: 0,
      };
    }),
  );
  const firsts = queues.takeReady(0, office.outbox.length).map(({ id }) => id);
  return office.outbox.filter(({ id, dossier }) => firsts.includes(id) && !memory.calls[dossier]);
}

/** What the sender makes of an answer: the program's own table. */
function hear(state: FaithState, id: string, without: FaithCase['without']): void {
  const { office, memory } = state;
  const { row: rowId, sentBefore, answer } = memory.calls[id]!;
  delete memory.calls[id];
  const row = rowOf(state, rowId)!;
  row.sentAt = true;
  const code = answer === 'not-found' ? grpcStatus.notFound : grpcStatus.unavailable;
  const before = without === 'sent-before' ? true : sentBefore;
  const { outcome } =
    answer === 'ok' ? { outcome: 'done' } : answerTo(row.command, { code, details: '' }, before);
  if (outcome === 'retry') return;
  office.outbox = office.outbox.filter((other) => other !== row);
  if (outcome === 'gone' && row.command.kind === 'completeJob')
    office.inbox[row.command.jobKey]!.status = 'withdrawn';
}

function workerMoves(state: FaithState, tasks: number, without: FaithCase['without']): FaithMove[] {
  const { broker, memory } = state;
  const moves: FaithMove[] = [];
  for (const [jobKey, { lease, task, instance }] of Object.entries(broker.jobs)) {
    if (lease === 'none') {
      moves.push({
        says: `a worker takes ${jobKey}`,
        make(next) {
          const { dossier, motcuaStart } = broker.instances[instance]!;
          next.broker.jobs[jobKey]!.lease = without === 'commit-first' && task >= 0 ? 'long' : 'short';
          next.memory.held[jobKey] = { dossier, instance, motcuaStart, task, became: 'activated' };
        },
      });
    }
    if (lease === 'short' && !memory.held[jobKey]) {
      moves.push({
        says: `the lease of ${jobKey} runs out`,
        make: (next) => void (next.broker.jobs[jobKey]!.lease = 'none'),
      });
    }
  }
  for (const [jobKey, { became }] of Object.entries(memory.held)) {
    if (became === 'activated')
      moves.push({ says: `the office hears of ${jobKey}`, make: (next) => commit(next, jobKey, without) });
    else
      moves.push({
        says: `the worker tells the broker: ${jobKey} is ${became}`,
        make: (next) => tell(next, jobKey, tasks),
      });
  }
  return moves;
}

/** The office's own commit for a job: claims the dossier for the instance, or lists the task. */
function commit({ office, memory }: FaithState, jobKey: string, without: FaithCase['without']): void {
  const held = memory.held[jobKey]!;
  const dossier = office.dossiers[held.dossier]!;
  const isFree = dossier.instanceKey === null || dossier.instanceKey === held.instance;
  if (held.task < 0) {
    const claims = without === 'claim' || (isFree && dossier.motcuaStart === held.motcuaStart);
    if (claims) dossier.instanceKey = held.instance;
    held.became = claims ? 'claimed' : 'stranger';
  } else if (without !== 'claim' && dossier.instanceKey !== held.instance) {
    held.became = 'stranger';
  } else {
    office.inbox[jobKey] ??= { dossier: held.dossier, task: held.task, status: 'open' };
    held.became = 'listed';
  }
}

/** The worker's last word about a job: completes `motcua:begin`, lengthens a task's lease, cancels a stranger. */
function tell(state: FaithState, jobKey: string, tasks: number): void {
  const { became, instance } = state.memory.held[jobKey]!;
  delete state.memory.held[jobKey];
  const job = state.broker.jobs[jobKey];
  if (became === 'stranger')
    carryOut(state, { kind: 'cancelProcessInstance', processInstanceKey: instance }, tasks);
  else if (!job)
    return; // NOT_FOUND: it is gone, and so is the matter
  else if (became === 'listed') job.lease = 'long';
  else moveOn(state, jobKey, tasks);
}

function faultMoves(state: FaithState, tasks: number): FaithMove[] {
  const moves: FaithMove[] = [];
  const { left, memory, broker, wandering } = state;
  if (left.officeCrashes > 0) {
    moves.push(
      fault(
        'the office crashes and starts',
        'officeCrashes',
        (next) => (next.memory = { calls: {}, held: {} }),
      ),
    );
    const out = Object.values(memory.calls).filter(({ answer }) => answer === 'out');
    if (out.length > 0) {
      moves.push(
        fault('the office crashes while its requests travel on', 'officeCrashes', (next) => {
          next.wandering.push(...out.map(({ row }) => rowOf(next, row)!.command));
          next.memory = { calls: {}, held: {} };
        }),
      );
    }
  }
  if (left.losses > 0) {
    for (const [id, { row, answer }] of Object.entries(memory.calls)) {
      if (answer === 'away') continue;
      const lose = (next: FaithState) => void (next.memory.calls[id]!.answer = 'away');
      moves.push(
        fault(
          answer === 'out' ? `the request ${row} is lost` : `the answer to ${row} is lost`,
          'losses',
          lose,
        ),
      );
      if (answer === 'out') {
        moves.push(
          fault(`the request ${row} is late`, 'losses', (next) => {
            next.wandering.push(rowOf(next, row)!.command);
            lose(next);
          }),
        );
      }
    }
    for (const jobKey of Object.keys(memory.held)) {
      moves.push(
        fault(
          `what the worker says about ${jobKey} is lost`,
          'losses',
          (next) => delete next.memory.held[jobKey],
        ),
      );
    }
  }
  for (const [index, command] of wandering.entries()) {
    moves.push({
      says: `a late ${command.kind} arrives`,
      make: (next) => void (next.wandering.splice(index, 1), carryOut(next, command, tasks)),
    });
  }
  if (left.withdrawals > 0) {
    for (const [jobKey, { task }] of Object.entries(broker.jobs)) {
      if (task < 0) continue;
      moves.push(
        fault(`the process takes ${jobKey} back`, 'withdrawals', (next) => {
          next.broker.withdrawn.push(jobKey);
          moveOn(next, jobKey, tasks);
          // `motcua:withdrawn` stands behind every such event and closes what is still open.
          const row = next.office.inbox[jobKey];
          if (row?.status === 'open') row.status = 'withdrawn';
        }),
      );
    }
  }
  return moves;
}

function fault(says: string, kind: keyof Faults, make: (state: FaithState) => unknown): FaithMove {
  return {
    ...{ says, isFault: true as const },
    make(state) {
      state.left[kind] -= 1;
      make(state);
    },
  };
}

function note(keys: string[], key: string): void {
  if (!keys.includes(key)) keys.push(key);
}

function rowOf({ office }: FaithState, rowId: string): Row | undefined {
  return office.outbox.find(({ id }) => id === rowId);
}
