import { recompile, type Dialect } from '../bpmn/compile.ts';
import { prepareDeployment, type Resource } from '../bpmn/prepare-deployment.ts';
import type { CompiledProcess } from '../process/compiled-process.ts';
import type { DeploymentCreate } from '../records/deployment.ts';
import type { Outcome } from './outcome.ts';

/** Compiles files outside the command loop, since compiling takes its time, and then has them deployed. */
export async function deploy(
  resources: readonly Resource[],
  dialect: Dialect,
  submit: (command: DeploymentCreate<CompiledProcess>) => Promise<Outcome>,
): Promise<Outcome> {
  const prepared = await prepareDeployment(resources, dialect);
  return 'rejection' in prepared ? prepared : submit(prepared.command);
}

/** Compiles a deployed file again on replay. @throws when it is unreadable: that is a bug of ours. */
export function compileDeployed(resource: {
  xml: string;
  inclusiveJoin?: true;
}): Promise<readonly CompiledProcess[]> {
  return recompile(resource.xml, resource);
}
