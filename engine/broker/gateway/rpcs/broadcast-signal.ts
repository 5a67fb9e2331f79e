import { readDocument } from '../read-document.ts';
import type { UnaryRpc } from '../rpc.ts';
import { submit } from '../submit.ts';
import { checkTenant, defaultTenant } from '../tenant.ts';

interface BroadcastSignalRequest {
  signalName: string;
  variables: string;
  tenantId: string;
}

export const broadcastSignal: UnaryRpc<BroadcastSignalRequest> = {
  kind: 'unary',
  async handle(request, { runtime }) {
    checkTenant('BroadcastSignal', request.tenantId);
    const answer = await submit(
      runtime,
      'BROADCAST',
      {
        type: 'signal.broadcast',
        signalName: request.signalName,
        variables: readDocument(request.variables),
      },
      'signal.broadcasted',
    );
    return { key: String(answer.key), tenantId: defaultTenant };
  },
};
