import { rejectionError } from '../gateway-error.ts';
import type { RpcContext, UnaryRpc } from '../rpc.ts';
import { checkTenant, defaultTenant } from '../tenant.ts';
import type { DeploymentResponse } from '../../records/deployment.ts';

interface DeployResourceRequest {
  resources: { name: string; content: Buffer }[];
  tenantId: string;
}

/** Deploys one or more files: all of them or none. */
export const deployResource: UnaryRpc<DeployResourceRequest> = {
  kind: 'unary',
  async handle(request, context) {
    checkTenant('DeployResource', request.tenantId);
    const answer = await deploy(request.resources, context);
    return { key: String(answer.key), deployments: present(answer), tenantId: defaultTenant };
  },
};

/** Whatever the order of the files: processes, decisions, requirements graphs, forms. */
function present({ processes, decisions, graphs, forms }: DeploymentResponse): object[] {
  return [
    ...processes.map((process) => ({
      process: {
        bpmnProcessId: process.bpmnProcessId,
        version: process.version,
        processDefinitionKey: String(process.processDefinitionKey),
        resourceName: process.resourceName,
        tenantId: defaultTenant,
      },
    })),
    ...decisions.map((decision) => ({
      decision: {
        dmnDecisionId: decision.decisionId,
        dmnDecisionName: decision.name,
        version: decision.version,
        decisionKey: String(decision.decisionKey),
        dmnDecisionRequirementsId: decision.decisionRequirementsId,
        decisionRequirementsKey: String(decision.decisionRequirementsKey),
        tenantId: defaultTenant,
      },
    })),
    ...graphs.map((graph) => ({
      decisionRequirements: {
        dmnDecisionRequirementsId: graph.decisionRequirementsId,
        dmnDecisionRequirementsName: graph.name,
        version: graph.version,
        decisionRequirementsKey: String(graph.decisionRequirementsKey),
        resourceName: graph.resourceName,
        tenantId: defaultTenant,
      },
    })),
    ...forms.map((form) => ({
      form: {
        formId: form.formId,
        version: form.version,
        formKey: String(form.formKey),
        resourceName: form.resourceName,
        tenantId: defaultTenant,
      },
    })),
  ];
}

/** Compiles and deploys; the text of a refusal names the file and the element. */
export async function deploy(
  resources: readonly { name: string; content: Buffer }[],
  { runtime }: RpcContext,
): Promise<DeploymentResponse> {
  const files = resources.map(({ name, content }) => ({ name, content: content.toString('utf8') }));
  const outcome = await runtime.deploy(files);
  if ('rejection' in outcome) throw rejectionError('CREATE', outcome.rejection);
  if (outcome.response.type !== 'deployment.created') {
    throw new Error(`Expected a deployment as the answer but got '${outcome.response.type}'.`);
  }
  return outcome.response;
}
