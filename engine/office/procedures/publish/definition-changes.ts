import { collectArmings } from './collect-armings.ts';
import { readDrawing } from './compile.ts';
import type { ElementModel, ProcedureModel } from './procedure-model.ts';
import { readModel } from './read-model.ts';

export interface ElementChange {
  elementId: string;
  name: string;
  /** What has changed: a property of the element, or `flow` for where it leads. */
  what: string;
  before: unknown;
  after: unknown;
}

export interface DefinitionChanges {
  added: { elementId: string; name: string; type: string }[];
  removed: { elementId: string; name: string; type: string }[];
  changed: ElementChange[];
  /** Step budgets in working minutes by element, before and after. */
  budgets: { before: Record<string, number>; after: Record<string, number> };
}

type Elements = Record<string, ElementModel>;

/** What a new drawing changes against an old one, in the designer's terms: nothing about layout. */
export async function definitionChanges(before: string, after: string): Promise<DefinitionChanges> {
  const [old, now] = await Promise.all([modelOf(before), modelOf(after)]);
  const oldElements: Elements = old?.elements ?? {};
  const newElements: Elements = now?.elements ?? {};
  return {
    added: missing(newElements, oldElements),
    removed: missing(oldElements, newElements),
    changed: [...processChanges(old, now), ...elementChanges(oldElements, newElements)],
    budgets: { before: budgets(oldElements), after: budgets(newElements) },
  };
}

async function modelOf(bpmn: string): Promise<ProcedureModel | undefined> {
  const drawing = await readDrawing(bpmn);
  if (!drawing.ok) return undefined;
  return readModel(drawing.process, collectArmings(drawing.process).armings);
}

function missing(from: Elements, there: Elements) {
  return Object.values(from)
    .filter((element) => !there[element.id])
    .map(({ id, name, type }) => ({ elementId: id, name, type }));
}

function processChanges(
  before: ProcedureModel | undefined,
  after: ProcedureModel | undefined,
): ElementChange[] {
  const elementId = after?.processId ?? before?.processId ?? '';
  const name = after?.name ?? before?.name ?? '';
  return [
    { what: 'deadline', before: before?.deadline ?? null, after: after?.deadline ?? null },
    { what: 'name', before: before?.name ?? null, after: after?.name ?? null },
    { what: 'timers', before: before?.armings ?? {}, after: after?.armings ?? {} },
  ]
    .filter((change) => !same(change.before, change.after))
    .map((change) => ({ elementId, name, ...change }));
}

function elementChanges(before: Elements, after: Elements): ElementChange[] {
  return Object.values(after).flatMap((element) => {
    const old = before[element.id];
    if (!old) return [];
    const properties = Object.keys(element) as (keyof ElementModel)[];
    return properties
      .filter((property) => !same(old[property], element[property]))
      .map((what) => ({
        elementId: element.id,
        name: element.name,
        what,
        before: old[what],
        after: element[what],
      }));
  });
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function budgets(elements: Elements): Record<string, number> {
  return Object.fromEntries(
    Object.values(elements).flatMap(({ id, budgetMinutes }) =>
      budgetMinutes === null ? [] : [[id, budgetMinutes] as const],
    ),
  );
}
