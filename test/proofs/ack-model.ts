import {
  committed,
  flush,
  isEmpty,
  isFull,
  lose,
  rebuild,
  resolve,
  stepOne,
  type Wrong,
} from './ack-broker.ts';
import { brokenAlways, brokenAtRest } from './ack-invariants.ts';
import { atFirst, attemptOf, startedBroker, type AckFaults, type AckState } from './ack-state.ts';
import type { Model, Move } from './explore.ts';

/** The size of a case, and what is wrong with it on purpose. */
export interface AckCase {
  senders: number;
  faults: AckFaults;
  wrong?: readonly Wrong[];
  /** Supposes that a statement looks at the term at the very moment it commits; PostgreSQL's looks when it begins. */
  looksLast?: true;
}

type AckMove = Move<AckState>;

/**
 * Everything that can happen between commands, two brokers and the log they take turns in writing. What a batch holds and
 * what a doubtful one means are the program's own (`batch.ts`, `judge-doubt.ts`); its loop and its SQL are retold.
 */
export function ackModel({ senders, faults, wrong = [], looksLast }: AckCase): Model<AckState> {
  return {
    initial: atFirst(senders, 2, faults),
    moves: (state) => [
      ...senderMoves(state),
      ...state.brokers.flatMap((_, index) => brokerMoves(state, index, wrong)),
      ...databaseMoves(state, wrong, looksLast),
      ...faultMoves(state),
    ],
    broken: brokenAlways,
    brokenAtRest,
  };
}

/** A sender asks whoever leads, again and again with the same id, until she is told that it is done. */
function senderMoves({ senders, brokers }: AckState): AckMove[] {
  return senders.flatMap(({ is }, sender) =>
    is !== 'idle'
      ? []
      : brokers.flatMap(({ leads, isStopped }, at) =>
          !leads || isStopped
            ? []
            : {
                says: `sender ${sender} asks broker ${at}`,
                make(next: AckState) {
                  const attempts = next.senders[sender]!.attempts + 1;
                  next.senders[sender] = { attempts, is: 'out', at };
                  next.brokers[at]!.waiting.push(attemptOf(sender, attempts));
                },
              },
        ),
  );
}

function brokerMoves(state: AckState, index: number, wrong: readonly Wrong[]): AckMove[] {
  const broker = state.brokers[index]!;
  const { database } = state;
  const moves: AckMove[] = [];
  const add = (what: string, act: (next: AckState, mine: typeof broker) => void) =>
    void moves.push({ says: `broker ${index} ${what}`, make: (next) => act(next, next.brokers[index]!) });
  if (broker.isStopped) {
    add('wakes up', (_, mine) => void (mine.isStopped = false));
    return moves;
  }
  const misjudges = wrong.find((kind) => /early|doubt|lease/.test(kind));
  const isAlive = broker.session === database.holder || wrong.includes('no-session');
  if (broker.session === 0) {
    if (isFree(state, wrong)) add('takes the lease', (next) => takeLease(next, index));
    else if (broker.doubt) {
      const isOver = database.term > broker.doubt.term;
      add('asks the log', (next, mine) => resolve(next, mine, { isOver, wrong: misjudges }));
    }
    return moves;
  }
  if (!isAlive) add('hears that its session has ended', lose);
  if (!broker.leads) {
    if (isAlive) add('rebuilds its state', (next, mine) => rebuild(next, mine, misjudges));
    return moves;
  }
  if (broker.waiting.length > 0 && !isFull(broker.pending))
    add('steps a command', (next, mine) => stepOne(next, mine, misjudges));
  if (!broker.appending && !isEmpty(broker.pending))
    add('hands a batch over', (next, mine) => flush(next, mine, isAlive));
  if (broker.heard === 'ok') add('hears that its batch is durable', committed);
  if (broker.heard === 'failed') {
    add('hears that its batch failed', (next, mine) => {
      endSession(next, mine.session);
      lose(next, mine);
    });
  }
  return moves;
}

/** Whether the lease can be had: nobody has it, or a holder that shows no sign of life has its session ended for it. */
function isFree({ database, brokers }: AckState, wrong: readonly Wrong[]): boolean {
  const { holder } = database;
  if (holder === 0) return true;
  return wrong.includes('no-session') && !brokers.some((own) => own.session === holder && !own.isStopped);
}

function takeLease({ database, brokers }: AckState, index: number): void {
  database.sessions += 1;
  database.holder = database.sessions;
  database.term += 1;
  Object.assign(brokers[index]!, { session: database.sessions, term: database.term });
}

function endSession({ database }: AckState, session: number): void {
  database.statements = database.statements.filter((statement) => statement.session !== session);
  if (database.holder === session) database.holder = 0;
}

/** A statement looks at the term and then commits; a session without a client, or with a silent one, is ended. */
function databaseMoves(
  { database, brokers }: AckState,
  wrong: readonly Wrong[],
  looksLast: true | undefined,
): AckMove[] {
  const moves: AckMove[] = database.statements.map(({ session, sawTerm }, index) => ({
    says: `the database ${sawTerm || looksLast ? 'commits' : 'begins'} what session ${session} has sent`,
    make(next) {
      const commits = look(next, index, wrong);
      if (!commits || sawTerm || looksLast) finish(next, index, { commits, wrong });
    },
  }));
  const { holder } = database;
  const isHeld = brokers.some(({ session, isStopped }) => session === holder && !isStopped);
  if (holder !== 0 && !isHeld && !wrong.includes('no-session'))
    moves.push({ says: `the database ends session ${holder}`, make: (next) => endSession(next, holder) });
  return moves;
}

/** What the statement sees when it first looks: whether its term goes on. */
function look({ database }: AckState, index: number, wrong: readonly Wrong[]): boolean {
  const statement = database.statements[index]!;
  statement.sawTerm ||= wrong.includes('no-term') || statement.term === database.term;
  return statement.sawTerm;
}

/** Commits, unless another batch has the position; and tells the broker, if its connection still stands. */
function finish(
  { database, brokers }: AckState,
  index: number,
  { commits, wrong }: { commits: boolean; wrong: readonly Wrong[] },
): void {
  const { session, term, first, lines } = database.statements[index]!;
  const last = database.log.at(-1);
  const isTaken = last !== undefined && first < last.first + last.lines.length;
  const fits = commits && (!isTaken || wrong.includes('no-position'));
  database.statements.splice(index, 1);
  if (fits) database.log.push({ first, term, during: database.term, lines });
  const client = brokers.find((own) => own.session === session);
  if (client) client.heard = fits ? 'ok' : 'failed';
}

function faultMoves({ brokers, senders, left }: AckState): AckMove[] {
  const moves: AckMove[] = [];
  const add = (kind: keyof AckFaults, says: string, make: (next: AckState) => void) => {
    if (left[kind] === 0) return;
    moves.push({ says, isFault: true, make: (next) => ((next.left[kind] -= 1), make(next)) });
  };
  for (const [index, { is }] of senders.entries()) {
    if (is !== 'out') continue;
    add('hurries', `sender ${index} waits no longer`, (next) => void (next.senders[index]!.is = 'idle'));
  }
  for (const [index, { session, isStopped, doubt }] of brokers.entries()) {
    if (isStopped) continue;
    if (session !== 0 || doubt) {
      add('crashes', `broker ${index} crashes and starts`, (next) => {
        next.brokers[index] = startedBroker();
        for (const sender of next.senders) if (sender.is === 'out' && sender.at === index) sender.is = 'idle';
      });
    }
    if (session === 0) continue;
    add('cuts', `broker ${index} loses its connection`, (next) => lose(next, next.brokers[index]!));
    add('stops', `broker ${index} is stopped`, (next) => void (next.brokers[index]!.isStopped = true));
  }
  return moves;
}
