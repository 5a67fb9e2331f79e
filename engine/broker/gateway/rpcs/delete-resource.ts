import { readRoutedKey } from '../read-key.ts';
import type { UnaryRpc } from '../rpc.ts';
import { submit } from '../submit.ts';

/** Deletes one version of what was deployed. */
export const deleteResource: UnaryRpc<{ resourceKey: string }> = {
  kind: 'unary',
  async handle(request, { runtime }) {
    const resourceKey = readRoutedKey(request.resourceKey);
    await submit(runtime, 'DELETE', { type: 'resource.delete', resourceKey }, 'accepted');
    return {};
  },
};
