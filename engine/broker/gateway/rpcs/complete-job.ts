import { readDocument } from '../read-document.ts';
import { readRoutedKey } from '../read-key.ts';
import type { UnaryRpc } from '../rpc.ts';
import { submit } from '../submit.ts';

export const completeJob: UnaryRpc<{ jobKey: string; variables: string }> = {
  kind: 'unary',
  async handle(request, { runtime }) {
    const jobKey = readRoutedKey(request.jobKey);
    const variables = readDocument(request.variables);
    await submit(runtime, 'COMPLETE', { type: 'job.complete', jobKey, variables }, 'accepted');
    return {};
  },
};
