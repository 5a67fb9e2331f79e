import type { ProcessInstanceCreate } from '../../records/process-instance.ts';
import { readDocument } from '../read-document.ts';
import { readKey } from '../read-key.ts';
import type { UnaryRpc } from '../rpc.ts';
import { submit } from '../submit.ts';
import { checkTenant, defaultTenant } from '../tenant.ts';

/** The request as it travels; also the inner one of CreateProcessInstanceWithResult. */
export interface CreateProcessInstanceRequest {
  processDefinitionKey: string;
  bpmnProcessId: string;
  version: number;
  variables: string;
  startInstructions: { elementId: string }[];
  tenantId: string;
}

export const createProcessInstance: UnaryRpc<CreateProcessInstanceRequest> = {
  kind: 'unary',
  async handle(request, { runtime }) {
    const answer = await submit(runtime, 'CREATE', createCommand(request), 'process-instance.created');
    return {
      processDefinitionKey: String(answer.processDefinitionKey),
      bpmnProcessId: answer.bpmnProcessId,
      version: answer.version,
      processInstanceKey: String(answer.processInstanceKey),
      tenantId: defaultTenant,
    };
  },
};

/** The command a request stands for. */
export function createCommand(request: CreateProcessInstanceRequest): ProcessInstanceCreate {
  checkTenant('CreateProcessInstance', request.tenantId);
  return {
    type: 'process-instance.create',
    processDefinitionKey: readKey(request.processDefinitionKey),
    bpmnProcessId: request.bpmnProcessId,
    version: request.version,
    variables: readDocument(request.variables),
    startInstructions: request.startInstructions.map(({ elementId }) => elementId),
  };
}
