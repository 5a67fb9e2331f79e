import { readDocument } from '../read-document.ts';
import { readRoutedKey } from '../read-key.ts';
import type { UnaryRpc } from '../rpc.ts';
import { submit } from '../submit.ts';

interface FailJobRequest {
  jobKey: string;
  retries: number;
  errorMessage: string;
  retryBackOff: string;
  variables: string;
}

export const failJob: UnaryRpc<FailJobRequest> = {
  kind: 'unary',
  async handle(request, { runtime }) {
    const variables = readDocument(request.variables);
    await submit(
      runtime,
      'FAIL',
      {
        type: 'job.fail',
        jobKey: readRoutedKey(request.jobKey),
        retries: request.retries,
        errorMessage: request.errorMessage,
        retryBackOffMs: Number(request.retryBackOff),
        variables,
      },
      'accepted',
    );
    return {};
  },
};
