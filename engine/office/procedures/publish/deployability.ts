import { compile as compileForBroker } from '#engine/broker/bpmn/compile.ts';
import { HIDDEN } from './graph-edit.ts';
import { problem, type PublishProblem } from './publish-problem.ts';

const HIDDEN_ID = new RegExp(`^${HIDDEN}[a-z]+_(.+)$`);

/** Whether a broker will take compiled BPMN, in its own words, without asking one. */
export async function deployability(executable: string): Promise<PublishProblem[]> {
  const compiled = await compileForBroker(executable);
  if (compiled.ok) return [];
  if (compiled.fault !== undefined) return [refusal(null, compiled.fault)];
  return compiled.errors.map(({ elementId, message }) => refusal(drawnId(elementId), message));
}

/** A fault at a hidden element is shown at the drawn one it stands for. */
function drawnId(id: string): string {
  return HIDDEN_ID.exec(id)?.[1] ?? id;
}

function refusal(elementId: string | null, reason: string): PublishProblem {
  return problem(
    'deployment',
    elementId,
    `Máy chạy quy trình không nhận: ${reason}`,
    `The broker does not take it: ${reason}`,
  );
}
