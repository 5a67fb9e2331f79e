import type { Office } from '../office.ts';
import { readSource } from '../procedures/read-source.ts';
import type { DossierRow } from './dossier-row.ts';
import { wayBetween, type Station } from './diagram-way.ts';
import { readMatters, readTasks, type TaskHistoryRow } from './read-details.ts';
import { readFlows } from './read-flows.ts';

export interface VisitedElement {
  elementId: string;
  enteredAt: string;
  leftAt: string | null;
  by: { id: string; name: string | null } | null;
}

export interface DossierDiagram {
  /** As drawn, without hidden elements. */
  bpmn: string;
  activeElements: string[];
  visitedElements: VisitedElement[];
  takenFlows: string[];
  withdrawnElements: string[];
}

/** Where a dossier stands in its diagram and the way it went, from the office's own step log. */
export async function readDiagram(office: Office, dossier: DossierRow): Promise<DossierDiagram> {
  const bpmn = (await readSource(office.pool, dossier.procedure, dossier.procedure_version)) ?? '';
  const version = await office.catalogue.version(dossier.procedure, dossier.procedure_version);
  const tasks = await readTasks(office.pool, dossier.id);
  const matters = await readMatters(office.pool, dossier.id);
  const waits = Object.values(version.model.elements).filter((element) => {
    const kind = element.pause?.kind;
    if (kind === 'supplement') {
      return matters.supplements.some((one) => one.stage === 'processing' && one.answeredAt === null);
    }
    return kind === 'confirmation' && matters.confirmations.some((one) => one.answeredAt === null);
  });
  const open = tasks.filter((task) => task.state === 'open').map((task) => task.element_id);
  const start = Object.values(version.model.elements).find((element) => element.type === 'StartEvent');
  const end = Object.values(version.model.elements).find((element) => element.type === 'EndEvent');
  const path = stationsOf(tasks, {
    channel: dossier.channel,
    before: start && dossier.received_at ? [start.id] : [],
    after: [...waits.map((wait) => wait.id), ...(dossier.status === 'returned' && end ? [end.id] : [])],
  });
  return {
    bpmn,
    activeElements: [...new Set([...open, ...waits.map((wait) => wait.id)])],
    visitedElements: tasks.map((task) => ({
      elementId: task.element_id,
      enteredAt: task.created_at.toISOString(),
      leftAt: (task.completed_at ?? task.withdrawn_at)?.toISOString() ?? null,
      by: task.assignee_id === null ? null : { id: task.assignee_id, name: task.assignee_name },
    })),
    takenFlows: wayBetween(readFlows(bpmn), path),
    withdrawnElements: [
      ...new Set(tasks.filter((task) => task.state === 'withdrawn').map((task) => task.element_id)),
    ],
  };
}

interface Ends {
  channel: string;
  before: string[];
  after: string[];
}

/** Where the dossier has been, each place with what the steps up to it have decided. */
function stationsOf(tasks: readonly TaskHistoryRow[], { channel, before, after }: Ends): Station[] {
  let facts: Station['facts'] = { channel };
  const worked = tasks.map((task) => {
    facts = { ...facts, ...((task.data ?? {}) as Record<string, unknown>) };
    return { elementId: task.element_id, facts };
  });
  const known = (elementId: string): Station => ({ elementId, facts });
  return [...before.map((elementId) => ({ elementId, facts: { channel } })), ...worked, ...after.map(known)];
}
