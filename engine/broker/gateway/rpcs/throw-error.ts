import { readDocument } from '../read-document.ts';
import { readRoutedKey } from '../read-key.ts';
import type { UnaryRpc } from '../rpc.ts';
import { submit } from '../submit.ts';

interface ThrowErrorRequest {
  jobKey: string;
  errorCode: string;
  errorMessage: string;
  variables: string;
}

export const throwError: UnaryRpc<ThrowErrorRequest> = {
  kind: 'unary',
  async handle({ jobKey, errorCode, errorMessage, ...request }, { runtime }) {
    const variables = readDocument(request.variables);
    await submit(
      runtime,
      'THROW_ERROR',
      {
        type: 'job.throw-error',
        jobKey: readRoutedKey(jobKey),
        errorCode,
        errorMessage,
        variables,
      },
      'accepted',
    );
    return {};
  },
};
