import { compile } from '#engine/office/procedures/publish/compile.ts';
import { testBroker } from '#test/broker/kit/broker.ts';

/** What a person or the office does next. */
export type Move =
  /** Completes the open task of that element. */
  | { task: string; data?: Record<string, string | boolean> }
  /** Publishes a message of the office, correlated with the dossier. */
  | { message: string; data?: Record<string, string | boolean> }
  /** An alarm fires for the latest arming of that element. */
  | { alarm: string; armedAt: string };

const hidden = ['begin', 'arm', 'disarm', 'withdrawn', 'started'] as const;
const DOSSIER = 'dossier-1';

/**
 * Compiles a drawing, deploys it on the pure core and drives one instance with the hidden tasks done as the office does
 * them. Answers what happened, a line each: hidden tasks as `arm u`, arrivals as `+u`, completions as `-u`, and `end`.
 */
export async function drive(source: string, moves: Move[], variables: Record<string, string> = {}) {
  const compilation = await compile(source, { prefix: 'm-' });
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems));
  const broker = testBroker();
  await broker.deploy(compilation.executable);
  const instance = broker.create(compilation.bpmnProcessId, {
    dossierId: DOSSIER,
    motcuaStart: DOSSIER,
    ...variables,
  });
  const trace: string[] = [];
  const open = new Map<string, number>();
  const armings = new Map<string, string>();

  const settle = (): void => {
    for (let moved = true; moved;) {
      moved = false;
      for (const kind of hidden) {
        for (const job of broker.jobs(`motcua:${kind}`, ['motcuaArm'])) {
          moved = true;
          const headers = job.customHeaders;
          const element = headers['motcua:arms'] ?? headers['motcua:withdraws'] ?? '';
          trace.push(`${kind} ${element}`.trim());
          const answer: Record<string, string> = {};
          if (kind === 'arm') {
            armings.set(element, `arming-${job.key}`);
            answer[`motcuaArm_${element}`] = `arming-${job.key}`;
          }
          if (kind === 'disarm' && JSON.parse(job.variables).motcuaArm !== armings.get(element))
            trace.push('wrong arming');
          if (kind === 'withdrawn') for (const id of element.split(',')) open.delete(id);
          broker.send({ type: 'job.complete', jobKey: job.key, variables: answer });
        }
      }
      for (const job of broker.jobs('io.camunda.zeebe:userTask')) {
        moved = true;
        open.set(job.elementId, job.key);
        trace.push(`+${job.elementId}`);
      }
    }
  };

  settle();
  for (const move of moves) {
    if ('task' in move) {
      const jobKey = open.get(move.task);
      if (jobKey === undefined) throw new Error(`Expected ${move.task} to be open after ${trace.join(' ')}`);
      open.delete(move.task);
      trace.push(`-${move.task}`);
      broker.send({ type: 'job.complete', jobKey, variables: move.data ?? {} });
    } else if ('message' in move) {
      broker.publish(move.message, DOSSIER, move.data ?? {}, 1_000);
    } else {
      const key = move.armedAt === 'process' ? DOSSIER : armings.get(move.armedAt);
      broker.publish(`motcua:alarm:${move.alarm}`, key ?? '', {}, 1_000);
    }
    settle();
  }
  if (!broker.isActive(instance)) trace.push('end');
  return trace.join(' · ');
}
