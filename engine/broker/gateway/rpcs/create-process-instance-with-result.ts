import { status } from '@grpc/grpc-js';
import { GatewayError } from '../gateway-error.ts';
import type { UnaryRpc } from '../rpc.ts';
import { submit } from '../submit.ts';
import { defaultTenant } from '../tenant.ts';
import { createCommand, type CreateProcessInstanceRequest } from './create-process-instance.ts';

interface WithResultRequest {
  request: CreateProcessInstanceRequest | null;
  requestTimeout: string;
  fetchVariables: string[];
}

/** What Zeebe's gateway waits when the client doesn't say. */
const defaultTimeoutMs = 15_000;

/** What a request without its inner request stands for: all fields as the protocol leaves them. */
const emptyRequest: CreateProcessInstanceRequest = {
  processDefinitionKey: '0',
  bpmnProcessId: '',
  version: 0,
  variables: '',
  startInstructions: [],
  tenantId: '',
};

export const createProcessInstanceWithResult: UnaryRpc<WithResultRequest> = {
  kind: 'unary',
  async handle({ request, requestTimeout, fetchVariables }, { runtime }) {
    const awaited = runtime.results.expect();
    const timeoutMs = Number(requestTimeout) > 0 ? Number(requestTimeout) : defaultTimeoutMs;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(timeout(timeoutMs)), timeoutMs);
    });
    try {
      const awaitResult = { requestId: awaited.requestId, fetchVariables };
      const command = { ...createCommand(request ?? emptyRequest), awaitResult };
      const created = submit(runtime, 'CREATE_WITH_AWAITING_RESULT', command, 'process-instance.created');
      const result = await Promise.race([late, created.then(() => awaited.result)]);
      return {
        processDefinitionKey: String(result.processDefinitionKey),
        bpmnProcessId: result.bpmnProcessId,
        version: result.version,
        processInstanceKey: String(result.processInstanceKey),
        variables: JSON.stringify(result.variables),
        tenantId: defaultTenant,
      };
    } finally {
      clearTimeout(timer);
      awaited.forget();
    }
  },
};

function timeout(ms: number): GatewayError {
  return new GatewayError(
    status.DEADLINE_EXCEEDED,
    `Time out between gateway and broker: Request timed out in PT${ms / 1000}S`,
  );
}
