import { readRoutedKey } from '../read-key.ts';
import type { UnaryRpc } from '../rpc.ts';
import { submit } from '../submit.ts';

export const cancelProcessInstance: UnaryRpc<{ processInstanceKey: string }> = {
  kind: 'unary',
  async handle(request, { runtime }) {
    const processInstanceKey = readRoutedKey(request.processInstanceKey);
    await submit(runtime, 'CANCEL', { type: 'process-instance.cancel', processInstanceKey }, 'accepted');
    return {};
  },
};
