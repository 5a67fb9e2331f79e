import { readDocument } from '../read-document.ts';
import type { UnaryRpc } from '../rpc.ts';
import { submit } from '../submit.ts';
import { checkTenant, defaultTenant } from '../tenant.ts';

interface PublishMessageRequest {
  name: string;
  correlationKey: string;
  timeToLive: string;
  messageId: string;
  variables: string;
  tenantId: string;
}

export const publishMessage: UnaryRpc<PublishMessageRequest> = {
  kind: 'unary',
  async handle(request, { runtime }) {
    checkTenant('PublishMessage', request.tenantId);
    const answer = await submit(
      runtime,
      'PUBLISH',
      {
        type: 'message.publish',
        name: request.name,
        correlationKey: request.correlationKey,
        timeToLiveMs: Number(request.timeToLive),
        messageId: request.messageId,
        variables: readDocument(request.variables),
      },
      'message.published',
    );
    return { key: String(answer.key), tenantId: defaultTenant };
  },
};
