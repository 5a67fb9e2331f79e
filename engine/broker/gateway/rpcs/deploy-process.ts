import type { UnaryRpc } from '../rpc.ts';
import { deploy } from './deploy-resource.ts';

interface DeployProcessRequest {
  processes: { name: string; definition: Buffer }[];
}

/** The way to deploy before Zeebe 8; old clients still use it. */
export const deployProcess: UnaryRpc<DeployProcessRequest> = {
  kind: 'unary',
  async handle(request, context) {
    const resources = request.processes.map(({ name, definition }) => ({ name, content: definition }));
    const answer = await deploy(resources, context);
    const processes = answer.processes.map((process) => ({
      bpmnProcessId: process.bpmnProcessId,
      version: process.version,
      processDefinitionKey: String(process.processDefinitionKey),
      resourceName: process.resourceName,
    }));
    return { key: String(answer.key), processes };
  },
};
