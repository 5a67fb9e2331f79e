import type { BrokerCommand } from '#engine/zeebe/broker-command.ts';

/**
 * The office and a broker, as far as they have to agree (docs/decisions/0006). Each dossier's process is `motcua:begin`,
 * then its tasks one after another. What is under `office` and `broker` is durable; `memory` goes with a crash.
 */
export interface FaithState {
  office: {
    dossiers: Dossier[];
    /** Rows in the order of their commits. */
    outbox: Row[];
    /** By job key. */
    inbox: Record<string, InboxRow>;
  };
  memory: {
    /** The one call of a dossier that is out, by dossier. */
    calls: Record<string, Call>;
    /** Jobs in a worker's hands, by job key. */
    held: Record<string, Held>;
  };
  broker: {
    nextKey: number;
    instances: Record<string, Instance>;
    jobs: Record<string, Job>;
    /** Job keys of the completions it has carried out. */
    completed: string[];
    /** Job keys of tasks the process took back. */
    withdrawn: string[];
    /** Job keys whose completion was sent a second time: NOT_FOUND says less about those. */
    repeated: string[];
  };
  /** Requests the sender has given up waiting for, which may still arrive. */
  wandering: BrokerCommand[];
  /** Faults that may still happen. */
  left: Faults;
}

/** How many of each may happen. */
export interface Faults {
  officeCrashes: number;
  /** A request or its answer doesn't arrive, or the broker restarts while it is out. */
  losses: number;
  /** A boundary event takes a task back. */
  withdrawals: number;
}

export interface Dossier {
  motcuaStart: string;
  instanceKey: string | null;
}

export interface Row {
  id: string;
  dossier: number;
  command: BrokerCommand;
  sentAt: boolean;
}

export interface InboxRow {
  dossier: number;
  task: number;
  status: 'open' | 'completed' | 'withdrawn';
}

export interface Call {
  row: string;
  sentBefore: boolean;
  /** `out` until the broker has acted; then the code it answers. */
  answer: 'out' | 'ok' | 'not-found' | 'away';
}

export interface Held {
  dossier: number;
  instance: string;
  motcuaStart: string;
  task: number;
  /** What the office has made of it. */
  became: 'activated' | 'claimed' | 'listed' | 'stranger';
}

export interface Instance {
  dossier: number;
  motcuaStart: string;
  /** -1: at `motcua:begin`. */
  task: number;
}

export interface Job {
  instance: string;
  /** -1: `motcua:begin`. */
  task: number;
  lease: 'none' | 'short' | 'long';
}

/** Dossiers that have just been received: each is in the outbox, nothing is sent. */
export function received(dossiers: number, left: Faults): FaithState {
  return {
    office: {
      dossiers: Array.from({ length: dossiers }, (_, index) => ({
        motcuaStart: `start${index}`,
        instanceKey: null,
      })),
      outbox: Array.from({ length: dossiers }, (_, dossier) => ({
        ...{ id: `create${dossier}`, dossier, sentAt: false },
        command: {
          kind: 'createProcessInstance',
          bpmnProcessId: 'p',
          version: -1,
          variables: { dossier, motcuaStart: `start${dossier}` },
        },
      })),
      inbox: {},
    },
    memory: { calls: {}, held: {} },
    broker: { nextKey: 1, instances: {}, jobs: {}, completed: [], withdrawn: [], repeated: [] },
    wandering: [],
    left,
  };
}
