import type { DeployedForm } from './form.ts';

/** Deployments and the process definitions they bring. */

/**
 * Deploys resources that `bpmn/` and `dmn/` have compiled already (compiling is asynchronous, a step is not).
 * `Process` and `Graph` are `CompiledProcess` and `CompiledGraph` of `broker/process`; this room imports nothing.
 */
export interface DeploymentCreate<Process = unknown, Graph = unknown> {
  type: 'deployment.create';
  resources: readonly DeployedResource<Process, Graph>[];
}

/** A compiled file. */
export interface DeployedResource<Process = unknown, Graph = unknown> {
  name: string;
  xml: string;
  /** The executable processes of the file, in document order. */
  processes: readonly Process[];
  /** The decisions of the file. */
  graph?: Graph;
  /** Set for a form: its id; `xml` is its text then. */
  formId?: string;
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

/** One version of a requirements graph: a DMN file. Its compiled form is never stored, as that of a process. */
export interface DecisionRequirementsCreated {
  type: 'decision-requirements.created';
  /** The decision requirements key. */
  key: number;
  decisionRequirementsId: string;
  name: string;
  version: number;
  resourceName: string;
  xml: string;
}

/** One version of a decision; it stands in the graph of that key. */
export interface DecisionCreated {
  type: 'decision.created';
  /** The decision key. */
  key: number;
  decisionId: string;
  name: string;
  version: number;
  decisionRequirementsKey: number;
}

export type DeploymentEvent =
  DeploymentCreated | ProcessCreated | DecisionRequirementsCreated | DecisionCreated;

/** What a deployment brought, or what was there already. */
export interface DeploymentResponse {
  type: 'deployment.created';
  key: number;
  processes: readonly DeployedProcess[];
  decisions: readonly DeployedDecision[];
  graphs: readonly DeployedGraph[];
  forms: readonly DeployedForm[];
}

/** A process as its deployment is answered. */
export interface DeployedProcess {
  processDefinitionKey: number;
  bpmnProcessId: string;
  version: number;
  resourceName: string;
}

/** A decision as its deployment is answered. */
export interface DeployedDecision {
  decisionKey: number;
  decisionId: string;
  name: string;
  version: number;
  decisionRequirementsId: string;
  decisionRequirementsKey: number;
}

/** A requirements graph as its deployment is answered. */
export interface DeployedGraph {
  decisionRequirementsKey: number;
  decisionRequirementsId: string;
  name: string;
  version: number;
  resourceName: string;
}
