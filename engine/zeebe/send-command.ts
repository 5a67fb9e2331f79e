import type { ZBClient } from 'zeebe-node';
import type { BrokerAnswer, BrokerCommand } from './broker-command.ts';
import { call } from './call.ts';
import { grpcCodeOf, grpcDetailsOf, grpcStatus, isRejection } from './grpc-status.ts';

/**
 * Turns one command of the outbox into one RPC and its outcome into an answer. One attempt: the outbox repeats it.
 * `sentBefore` says whether this very command was sent before, so that the broker may have carried it out already.
 */
export async function sendCommand(
  client: ZBClient,
  command: BrokerCommand,
  sentBefore: boolean,
): Promise<BrokerAnswer> {
  try {
    await call(command.kind, () => perform(client, command));
    return { outcome: 'done' };
  } catch (error) {
    return answerTo(command, error, sentBefore);
  }
}

function perform(client: ZBClient, command: BrokerCommand): Promise<unknown> {
  switch (command.kind) {
    case 'createProcessInstance':
      return client.createProcessInstance({
        bpmnProcessId: command.bpmnProcessId,
        version: command.version,
        variables: command.variables as Record<string, never>,
      });
    case 'completeJob':
      return client.completeJob({ jobKey: command.jobKey, variables: command.variables as never });
    case 'publishMessage':
      return client.publishMessage({
        name: command.name,
        correlationKey: command.correlationKey,
        messageId: command.messageId,
        timeToLive: command.timeToLiveMs,
        variables: command.variables as never,
      });
    case 'cancelProcessInstance':
      return client.cancelProcessInstance(command.processInstanceKey);
  }
}

/** What an error means for this command. Exported for its table of cases. */
export function answerTo(command: BrokerCommand, error: unknown, sentBefore: boolean): BrokerAnswer {
  const code = grpcCodeOf(error);
  const reason = grpcDetailsOf(error);
  if (code === grpcStatus.alreadyExists && command.kind === 'publishMessage') return { outcome: 'done' };
  if (code === grpcStatus.notFound) {
    // Nothing to cancel is what cancelling wants.
    if (command.kind === 'cancelProcessInstance') return { outcome: 'done' };
    // A job that is not there was completed by our first attempt, or else it was withdrawn meanwhile.
    if (command.kind === 'completeJob') return sentBefore ? { outcome: 'done' } : { outcome: 'gone', reason };
  }
  return isRejection(error) ? { outcome: 'refused', reason } : { outcome: 'retry', reason };
}
