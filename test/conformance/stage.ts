import type { ConformanceCase } from '#test/conformance/case.ts';
import type { ActivatedJob, GatewayClient } from '#test/conformance/gateway-client.ts';
import { unmask, type Observation } from '#test/conformance/observation.ts';

/** What one case knows while it is played. */
export interface Stage {
  gateway: GatewayClient;
  tag: string;
  story: ConformanceCase;
  /** Label → key of an instance (or of its creation under way), a held job. */
  instances: Map<string, string>;
  jobs: Map<string, ActivatedJob>;
  pending: Map<string, Promise<Observation>>;
  /** Label → key of a deployed resource: a process id or form id (its latest version), or `id:version`. */
  resources: Map<string, string>;
  polls: Map<string, { seen: Promise<Observation>; hangUp: AbortController }>;
  /** The real engine's answer to this step, when it is known: says how long it is worth waiting. */
  expected: Observation | undefined;
  keysSeen: bigint;
}

export function remember(stage: Stage, key: string): void {
  if (BigInt(key) > stage.keysSeen) stage.keysSeen = BigInt(key);
}

export function instanceKey(stage: Stage, label: unknown): string {
  return stage.instances.get(String(label)) ?? String(label);
}

export function jobKey(stage: Stage, label: unknown): string {
  return stage.jobs.get(String(label))?.key ?? String(label);
}

export function jobType(stage: Stage, type: string): string {
  return type === '$user' ? 'io.camunda.zeebe:userTask' : tagged(stage, type);
}

export function tagged(stage: Stage, name: string): string {
  return name === '' ? '' : `${name}${stage.tag}`;
}

export function json(stage: Stage, variables: unknown): string {
  return typeof variables === 'string'
    ? variables
    : JSON.stringify(unmask(stage, (variables ?? {}) as object));
}

export function parsed(text: unknown): unknown {
  return JSON.parse(String(text || 'null'));
}

export function sleep(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
