import { readDocument } from '../read-document.ts';
import { readRoutedKey } from '../read-key.ts';
import type { UnaryRpc } from '../rpc.ts';
import { submit } from '../submit.ts';

export const completeJob: UnaryRpc<{ jobKey: string; variables: string }> = {
  kind: 'unary',
  async handle(request, { runtime }) {
    const variables = readDocument(request.variables);
    const jobKey = readRoutedKey(request.jobKey);
    await submit(runtime, 'COMPLETE', { type: 'job.complete', jobKey, variables }, 'accepted');
    return {};
  },
};
