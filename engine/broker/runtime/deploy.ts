import { recompile } from '../bpmn/compile.ts';
import type { Compilers } from '../core/hydrate.ts';
import { recompileDmn } from '../dmn/compile.ts';
import type { CompiledProcess } from '../process/compiled-process.ts';
import type { DeploymentCreate } from '../records/deployment.ts';
import type { DeploymentCompiler } from './compiling/deployment-compiler.ts';
import type { Outcome } from './outcome.ts';
import type { Resource } from './prepare-deployment.ts';

/** Compiles files outside the command loop, since compiling takes its time, and then has them deployed. */
export async function deploy(
  resources: readonly Resource[],
  compiler: DeploymentCompiler,
  submit: (command: DeploymentCreate<CompiledProcess>) => Promise<Outcome>,
): Promise<Outcome> {
  const prepared = await compiler.prepare(resources);
  return 'rejection' in prepared ? prepared : submit(prepared.command);
}

/** Compile deployed files again on replay; reject when one is unreadable: that is a bug of ours. */
export const compileDeployed: Compilers = {
  processes: (resource) => recompile(resource.xml, resource),
  decisions: recompileDmn,
};
