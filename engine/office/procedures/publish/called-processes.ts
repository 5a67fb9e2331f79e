import type { ModdleElement } from './moddle.ts';
import { problem, type PublishProblem } from './publish-problem.ts';
import { flowNodes } from './walk.ts';

/**
 * Steps that call another process. The called instance is one of its own and no dossier is claimed for it: its begin task
 * finds a stranger, a broker doesn't let a called instance be cancelled by itself, and the dossier would stand still.
 */
export function calledProcesses(process: ModdleElement): PublishProblem[] {
  return flowNodes(process)
    .filter((node) => node.$type === 'bpmn:CallActivity')
    .map(({ id, name }) =>
      problem(
        'call-activity-used',
        id,
        `"${name ?? id}" gọi một quy trình khác; hồ sơ chỉ chạy trên một quy trình: hãy vẽ các bước đó vào sơ đồ này.`,
        `"${name ?? id}" calls another process; a dossier runs on one process only: draw those steps into this diagram.`,
      ),
    );
}
