import { readRoutedKey } from '../read-key.ts';
import type { UnaryRpc } from '../rpc.ts';
import { submit } from '../submit.ts';

/** Lengthens (or shortens) a job's lease: `timeout` is milliseconds from now. New in Zeebe 8.5. */
export const updateJobTimeout: UnaryRpc<{ jobKey: string; timeout: string }> = {
  kind: 'unary',
  async handle(request, { runtime }) {
    const jobKey = readRoutedKey(request.jobKey);
    const command = { type: 'job.update-timeout', jobKey, timeoutMs: Number(request.timeout) } as const;
    await submit(runtime, 'UPDATE_TIMEOUT', command, 'accepted');
    return {};
  },
};
