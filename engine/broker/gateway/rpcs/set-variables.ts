import { readDocument } from '../read-document.ts';
import { readRoutedKey } from '../read-key.ts';
import type { UnaryRpc } from '../rpc.ts';
import { submit } from '../submit.ts';

interface SetVariablesRequest {
  elementInstanceKey: string;
  variables: string;
  local: boolean;
}

export const setVariables: UnaryRpc<SetVariablesRequest> = {
  kind: 'unary',
  async handle(request, { runtime }) {
    const variables = readDocument(request.variables);
    const answer = await submit(
      runtime,
      'UPDATE',
      {
        type: 'variables.set',
        elementInstanceKey: readRoutedKey(request.elementInstanceKey),
        variables,
        local: request.local,
      },
      'variables.set',
    );
    return { key: String(answer.key) };
  },
};
