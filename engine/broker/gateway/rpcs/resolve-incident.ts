import { readRoutedKey } from '../read-key.ts';
import type { UnaryRpc } from '../rpc.ts';
import { submit } from '../submit.ts';

export const resolveIncident: UnaryRpc<{ incidentKey: string }> = {
  kind: 'unary',
  async handle(request, { runtime }) {
    const incidentKey = readRoutedKey(request.incidentKey);
    await submit(runtime, 'RESOLVE', { type: 'incident.resolve', incidentKey }, 'accepted');
    return {};
  },
};
