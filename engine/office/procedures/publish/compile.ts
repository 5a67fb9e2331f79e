import { ambiguousArmings } from './ambiguous-armings.ts';
import { calledProcesses } from './called-processes.ts';
import { collectArmings } from './collect-armings.ts';
import { echoesOf } from './echoes-of.ts';
import { HIDDEN, normaliseFlows } from './graph-edit.ts';
import { NotBpmn, readBpmn, writeBpmn, type ModdleElement } from './moddle.ts';
import type { ProcedureModel } from './procedure-model.ts';
import { problem, type PublishProblem } from './publish-problem.ts';
import { passes } from './passes/table.ts';
import { readModel } from './read-model.ts';
import { flowNodes, mainProcess, scopes } from './walk.ts';

export interface CompileOptions {
  /** Put in front of the process id, e.g. `motcua-`. */
  prefix: string;
}

export type Compilation =
  | {
      ok: true;
      /** What the broker is given: hidden elements inside, no `motcua:` extension, the drawing unchanged. */
      executable: string;
      bpmnProcessId: string;
      model: ProcedureModel;
    }
  | { ok: false; problems: PublishProblem[] };

/**
 * Compiles a drawn procedure into executable BPMN for Zeebe 8.5, in the passes of `passes/table.ts`. Pure: the same
 * source gives the same text, which is what makes deploying it again harmless.
 */
export async function compile(source: string, { prefix }: CompileOptions): Promise<Compilation> {
  const drawing = await readDrawing(source);
  if (!drawing.ok) return drawing;
  const { definitions, process } = drawing;
  const { armings, problems } = collectArmings(process);
  problems.push(...calledProcesses(process), ...ambiguousArmings(process, armings));
  if (problems.length > 0) return { ok: false, problems };
  const model = readModel(process, armings);
  const publication = { definitions, process, prefix, armings, problems };
  for (const pass of passes) pass.run(publication);
  if (problems.length > 0) return { ok: false, problems };
  const executable = await writeBpmn(definitions);
  return { ok: true, executable, bpmnProcessId: process.id, model: { ...model, echoes: echoesOf(armings) } };
}

type Drawing =
  | { ok: true; definitions: ModdleElement; process: ModdleElement }
  | { ok: false; problems: PublishProblem[] };

/** Reads a source into a document ready for the passes. */
export async function readDrawing(source: string): Promise<Drawing> {
  let definitions: ModdleElement;
  try {
    definitions = await readBpmn(source);
  } catch (error) {
    if (!(error instanceof NotBpmn)) throw error;
    return refuse(problem('bpmn', null, 'Tệp không phải là sơ đồ BPMN 2.0 hợp lệ.', error.message));
  }
  const process = mainProcess(definitions);
  if (!process) {
    return refuse(problem('process', null, 'Sơ đồ không có quy trình nào.', 'The diagram has no process.'));
  }
  for (const scope of scopes(process)) normaliseFlows(scope);
  const reserved = flowNodes(process).filter((node) => node.id.startsWith(HIDDEN));
  if (reserved.length > 0) {
    return {
      ok: false,
      problems: reserved.map(({ id }) =>
        problem('reserved-id', id, `Mã "${id}" dành riêng cho hệ thống.`, `The id "${id}" is reserved.`),
      ),
    };
  }
  return { ok: true, definitions, process };
}

function refuse(reason: PublishProblem): { ok: false; problems: PublishProblem[] } {
  return { ok: false, problems: [reason] };
}
