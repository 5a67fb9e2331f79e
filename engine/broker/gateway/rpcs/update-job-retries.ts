import { readRoutedKey } from '../read-key.ts';
import type { UnaryRpc } from '../rpc.ts';
import { submit } from '../submit.ts';

export const updateJobRetries: UnaryRpc<{ jobKey: string; retries: number }> = {
  kind: 'unary',
  async handle(request, { runtime }) {
    const jobKey = readRoutedKey(request.jobKey);
    const command = { type: 'job.update-retries', jobKey, retries: request.retries } as const;
    await submit(runtime, 'UPDATE_RETRIES', command, 'accepted');
    return {};
  },
};
