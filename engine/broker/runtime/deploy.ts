import { compile } from '../bpmn/compile.ts';
import { prepareDeployment, type Resource } from '../bpmn/prepare-deployment.ts';
import type { CompiledProcess } from '../process/compiled-process.ts';
import type { DeploymentCreate } from '../records/deployment.ts';
import type { Outcome } from './outcome.ts';

/** Compiles files outside the command loop, since compiling takes its time, and then has them deployed. */
export async function deploy(
  resources: readonly Resource[],
  submit: (command: DeploymentCreate<CompiledProcess>) => Promise<Outcome>,
): Promise<Outcome> {
  const prepared = await prepareDeployment(resources);
  return 'rejection' in prepared ? prepared : submit(prepared.command);
}

/** Compiles a deployed file again on replay. @throws when it compiles no more: that is a bug of ours. */
export async function compileDeployed(resource: {
  name: string;
  xml: string;
}): Promise<readonly CompiledProcess[]> {
  const compiled = await compile(resource.xml);
  if (compiled.ok) return compiled.processes;
  const why = compiled.fault ?? compiled.errors.map(({ message }) => message).join('; ');
  throw new Error(`Expected the deployed '${resource.name}' to compile as before, but: ${why}`);
}
