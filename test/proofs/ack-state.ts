/**
 * Two brokers, the database they share and those who send them commands, as far as an answer has to agree with the log
 * (docs/decisions/0002). `database` is durable; the rest of a broker goes with a crash.
 */
export interface AckState {
  database: Database;
  brokers: BrokerState[];
  senders: Sender[];
  /** Attempts a broker has answered, whoever heard it. */
  said: { done: string[]; refused: string[] };
  left: AckFaults;
}

export interface Database {
  /** Of the last holder. */
  term: number;
  /** Sessions are numbered. 0: nobody holds the lease. */
  holder: number;
  sessions: number;
  log: Row[];
  /** Appends that have reached the server. */
  statements: Statement[];
}

export interface Row {
  first: number;
  term: number;
  /** The term that had begun when it was committed. */
  during: number;
  lines: string[];
}

export interface Statement extends Batched {
  session: number;
  term: number;
  /** Whether it has looked at the term: it commits afterwards. */
  sawTerm: boolean;
}

export interface Batched {
  first: number;
  /** The attempts that are steps of the log. */
  lines: string[];
  /** Everybody who waits for it; one whose command was known already has no line. */
  senders: string[];
}

export interface BrokerState {
  /** 0: none, it tries to take the lease. */
  session: number;
  term: number;
  leads: boolean;
  /** Stopped by the system, as with SIGSTOP. */
  isStopped: boolean;
  position: number;
  /** Senders whose command its memory knows. */
  known: string[];
  waiting: string[];
  pending: Batched;
  appending: Batched | null;
  /** What the database said of the batch that is out. */
  heard: 'nothing' | 'ok' | 'failed';
  doubt: { term: number; batch: Batched } | null;
}

export interface Sender {
  attempts: number;
  /** `out` while it waits, `idle` when it may (or has to) ask. */
  is: 'idle' | 'out' | 'done';
  /** Whom it has asked. */
  at: number;
}

/** How many of each may happen. */
export interface AckFaults {
  /** A broker dies and starts again. */
  crashes: number;
  /** A broker loses its connection, while its session and what it has sent live on at the server. */
  cuts: number;
  /** A broker is stopped for a while. */
  stops: number;
  /** A sender doesn't wait for her answer and asks again. */
  hurries: number;
}

/** An attempt, as it stands in the log: two of the same sender are one command, which has an id. */
export const attemptOf = (sender: number, attempt: number): string => `${sender}.${attempt}`;
export const senderOf = (attempt: string): string => attempt.split('.')[0]!;

export const emptyBatch = (first: number): Batched => ({ first, lines: [], senders: [] });

/** A broker that has just started. */
export function startedBroker(): BrokerState {
  return {
    ...{ session: 0, term: 0, leads: false, isStopped: false, position: 0 },
    ...{ known: [], waiting: [], pending: emptyBatch(1), appending: null, heard: 'nothing', doubt: null },
  };
}

/** Nobody leads yet, nothing has been asked. */
export function atFirst(senders: number, brokers: number, left: AckFaults): AckState {
  return {
    database: { term: 0, holder: 0, sessions: 0, log: [], statements: [] },
    brokers: Array.from({ length: brokers }, startedBroker),
    senders: Array.from({ length: senders }, () => ({ attempts: 0, is: 'idle', at: -1 })),
    said: { done: [], refused: [] },
    left,
  };
}
