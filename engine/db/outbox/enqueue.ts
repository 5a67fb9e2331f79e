import type { BrokerCommand } from '#engine/zeebe/broker-command.ts';
import type { Trx } from '../office-pool.ts';
import { afterCommit, sendLater } from '../transaction.ts';
import { wakeSenders } from './wake-up.ts';

const insert = {
  name: 'outbox-enqueue',
  text: 'INSERT INTO outbox (dossier_id, command, correlation_id) VALUES ($1, $2, $3)',
};

/**
 * Writes what the broker has to be told into the transaction of the dossier's write; it is sent right after the commit.
 * The caller holds the dossier's row lock (`SELECT … FOR UPDATE`): that makes the order of rows the order of commits.
 * `correlationId` ties the log lines of the request, the call and the job together.
 */
export async function enqueue(
  trx: Trx,
  dossierId: string,
  command: BrokerCommand,
  correlationId?: string,
): Promise<void> {
  await sendLater(trx, { ...insert, values: [dossierId, JSON.stringify(command), correlationId ?? null] });
  afterCommit(trx, wakeSenders);
}
