import type { BrokerCommand } from '#engine/zeebe/broker-command.ts';

/** One thing the broker has still to be told. */
export interface OutboxRow {
  /** 64-bit, hence a string; ascending within a dossier in the order of its commits. */
  id: string;
  dossierId: string;
  command: BrokerCommand;
  correlationId: string | null;
  /** It was sent by an earlier attempt, so the broker may have carried it out. */
  sentBefore: boolean;
  attempts: number;
}
