import { compile as compileForBroker } from '#engine/broker/bpmn/compile.ts';
import { HIDDEN } from './graph-edit.ts';
import { problem, type PublishProblem } from './publish-problem.ts';

const HIDDEN_ID = new RegExp(`^${HIDDEN}[a-z]+_(.+)$`);

/** Whether a broker of this dialect will take compiled BPMN, in its own words, without asking one. */
export async function deployability(
  executable: string,
  { inclusiveJoin }: { inclusiveJoin: boolean },
): Promise<PublishProblem[]> {
  const compiled = await compileForBroker(executable, { inclusiveJoin });
  if (compiled.ok) return [];
  if (compiled.fault !== undefined) return [refusal(null, compiled.fault)];
  if (compiled.loop !== undefined) return [refusal(null, `loop without a wait state: ${compiled.loop.path}`)];
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
