import { readDocument } from '../read-document.ts';
import { readKey, readRoutedKey } from '../read-key.ts';
import type { UnaryRpc } from '../rpc.ts';
import { submit } from '../submit.ts';

interface ModifyProcessInstanceRequest {
  processInstanceKey: string;
  activateInstructions: {
    elementId: string;
    ancestorElementInstanceKey: string;
    variableInstructions: { variables: string; scopeId: string }[];
  }[];
  terminateInstructions: { elementInstanceKey: string }[];
}

/** Activates and terminates elements of a running instance. */
export const modifyProcessInstance: UnaryRpc<ModifyProcessInstanceRequest> = {
  kind: 'unary',
  async handle(request, { runtime }) {
    const command = {
      type: 'process-instance.modify' as const,
      processInstanceKey: readRoutedKey(request.processInstanceKey),
      activate: request.activateInstructions.map((instruction) => ({
        elementId: instruction.elementId,
        ancestorKey: readKey(instruction.ancestorElementInstanceKey),
        variables: instruction.variableInstructions.map(({ variables, scopeId }) => ({
          scopeId,
          variables: readDocument(variables),
        })),
      })),
      terminate: request.terminateInstructions.map(({ elementInstanceKey }) => readKey(elementInstanceKey)),
    };
    await submit(runtime, 'MODIFY', command, 'accepted');
    return {};
  },
};
