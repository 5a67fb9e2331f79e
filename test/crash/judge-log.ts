import type { Event } from '#engine/broker/records/event.ts';
import type { LoggedStep } from '#engine/broker/store/read-log.ts';
import { wholePath } from './crash-load.ts';
import type { EffectLedger } from './effect-ledger.ts';

/** What the log and the ledger say together. All lists are empty when nothing was lost and nothing happened twice. */
export interface Judgement {
  instances: number;
  steps: number;
  /** Answered, but the log doesn't have it. */
  lost: string[];
  /** Happened more than once. */
  twice: string[];
  /** Instances whose path isn't the whole one, once: `KEY: elements`. */
  astray: string[];
  /** What must not occur at all: incidents, banned instances, what was refused and happened. */
  odd: string[];
}

interface Life {
  id?: string;
  path: string[];
  elementIds: Map<number, string>;
}

/** Reads the whole log and holds it against what clients and workers were told. */
export async function judgeLog(log: AsyncIterable<LoggedStep>, ledger: EffectLedger): Promise<Judgement> {
  const lives = new Map<number, Life>();
  const completions = new Map<string, number>();
  const messages = new Set<string>();
  const odd: string[] = [];
  let steps = 0;
  for await (const { events } of log) {
    steps += 1;
    for (const event of events) {
      if (event.type === 'job.completed') count(completions, String(event.key));
      else if (event.type === 'message.published') messages.add(String(event.key));
      else if (event.type === 'incident.created' || event.type === 'process-instance.banned') {
        odd.push(JSON.stringify(event));
      } else follow(lives, event);
    }
  }
  const byId = new Map<string, number>();
  for (const { id } of lives.values()) if (id !== undefined) count(byId, id);
  return {
    instances: lives.size,
    steps,
    lost: [
      ...[...ledger.creations]
        .filter(([id, fate]) => fate === 'acknowledged' && !byId.has(id))
        .map(([id]) => id),
      ...[...ledger.completions.keys()].filter((key) => !completions.has(key)).map((key) => `job ${key}`),
      ...[...ledger.messages].filter((key) => !messages.has(key)).map((key) => `message ${key}`),
    ],
    twice: [
      ...moreThanOnce(byId, 'instance of'),
      ...moreThanOnce(completions, 'job'),
      ...moreThanOnce(ledger.completions, 'answer for job'),
    ],
    astray: [...lives]
      .filter(([, { path }]) => path.join(' ') !== wholePath.join(' '))
      .map(([key, { path }]) => `${key}: ${path.join(' ')}`),
    odd: [
      ...odd,
      ...[...ledger.creations].filter(([id, fate]) => fate === 'refused' && byId.has(id)).map(([id]) => id),
      ...[...completions.keys()]
        .filter((key) => !ledger.completions.has(key) && !ledger.doubtfulCompletions.has(key))
        .map((key) => `job ${key} completed by nobody`),
    ],
  };
}

function follow(lives: Map<number, Life>, event: Event): void {
  if (event.type === 'process-instance.created') {
    lives.set(event.key, { path: [], elementIds: new Map() });
  } else if (event.type === 'element.activating') {
    lives.get(event.instanceKey)?.elementIds.set(event.key, event.elementId);
  } else if (event.type === 'element.completed') {
    const life = lives.get(event.instanceKey);
    life?.path.push(life.elementIds.get(event.key) ?? '?');
  } else if (event.type === 'variables.written') {
    const life = lives.get(event.instanceKey);
    if (life && typeof event.variables['id'] === 'string') life.id ??= event.variables['id'];
  }
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function moreThanOnce(counts: Map<string, number>, what: string): string[] {
  return [...counts]
    .filter(([, times]) => times > 1)
    .map(([name, times]) => `${what} ${name}: ${times} times`);
}
