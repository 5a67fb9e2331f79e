/** Deployments and the process definitions they bring. */

/**
 * Deploys resources that `bpmn/` has compiled already (compiling is asynchronous, a step is not).
 * `Process` is `CompiledProcess` of `broker/process`; this room imports nothing.
 */
export interface DeploymentCreate<Process = unknown> {
  type: 'deployment.create';
  resources: readonly DeployedResource<Process>[];
}

export interface DeployedResource<Process = unknown> {
  name: string;
  xml: string;
  /** The executable processes of the file, in document order. */
  processes: readonly Process[];
}

export interface DeploymentCreated {
  type: 'deployment.created';
  key: number;
}

/** One version of a process. Its compiled form is never stored: `hydrate` compiles the XML again on replay. */
export interface ProcessCreated {
  type: 'process.created';
  /** The process definition key. */
  key: number;
  bpmnProcessId: string;
  version: number;
  resourceName: string;
  xml: string;
  /** Its inclusive gateways may join, which Zeebe 8.5 doesn't know. */
  inclusiveJoin?: true;
}

export type DeploymentEvent = DeploymentCreated | ProcessCreated;

export interface DeploymentResponse {
  type: 'deployment.created';
  key: number;
  processes: readonly DeployedProcess[];
}

export interface DeployedProcess {
  processDefinitionKey: number;
  bpmnProcessId: string;
  version: number;
  resourceName: string;
}
