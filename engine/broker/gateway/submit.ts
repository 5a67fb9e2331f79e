import type { CompiledProcess } from '../process/compiled-process.ts';
import type { Command } from '../records/command.ts';
import type { Response } from '../records/response.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { rejectionError } from './gateway-error.ts';

/**
 * Has a command carried out and returns its answer.
 * @param intent Zeebe's name of the command, which stands in the text of a refusal.
 * @param type the kind of answer this command has.
 */
export async function submit<T extends Response['type']>(
  runtime: Runtime,
  intent: string,
  command: Command<CompiledProcess>,
  type: T,
): Promise<Extract<Response, { type: T }>> {
  const outcome = await runtime.submit(command);
  if ('rejection' in outcome) throw rejectionError(intent, outcome.rejection);
  if (outcome.response.type !== type) {
    throw new Error(`Expected the answer '${type}' to ${intent} but got '${outcome.response.type}'.`);
  }
  return outcome.response as Extract<Response, { type: T }>;
}
