import { extensionOf, listOf, type DiagramElement, type ModdleElement } from '../../procedure/moddle.ts';
import type { PanelServices } from './panel-services.ts';

/** One command of the command stack, to be executed alone or with others. */
export interface Command {
  cmd: string;
  context: Record<string, unknown>;
}

/** Where an extension is written: the diagram element that is redrawn, and the BPMN element that carries it. */
export interface ExtensionPlace {
  element: DiagramElement;
  owner: ModdleElement;
  type: string;
}

type Writers = Pick<PanelServices, 'bpmnFactory'>;

/** Executes several commands as one step of undo. */
export function executeTogether(services: Pick<PanelServices, 'commandStack'>, commands: Command[]): void {
  if (commands.length > 0) services.commandStack.execute('properties-panel.multi-command-executor', commands);
}

/** Sets attributes of the extension element of a type; takes the element away when no attribute is left. */
export function writeExtension(
  place: ExtensionPlace,
  properties: Record<string, unknown>,
  services: PanelServices,
): void {
  executeTogether(services, extensionCommands(place, properties, services));
}

/** The commands of {@link writeExtension}, to be executed together with others. */
export function extensionCommands(
  place: ExtensionPlace,
  properties: Record<string, unknown>,
  { bpmnFactory }: Writers,
): Command[] {
  const { element, owner, type } = place;
  const existing = extensionOf(owner, type);
  // (1) nothing there yet: create it, and its holder when that is missing too
  if (!existing) return isEmpty(properties) ? [] : additionOf(place, properties, bpmnFactory);
  // (2) nothing left of it: take it away
  const kept = { ...attributesOf(existing), ...properties };
  const holder = owner.get('extensionElements') as ModdleElement;
  if (isEmpty(kept)) {
    const values = listOf(holder, 'values').filter((value) => value !== existing);
    return [updateOf(element, holder, { values })];
  }
  // (3) else change it where it stands
  return [updateOf(element, existing, properties)];
}

/** One undoable change of attributes. */
export function updateOf(
  element: DiagramElement,
  moddleElement: ModdleElement,
  properties: Record<string, unknown>,
): Command {
  return { cmd: 'element.updateModdleProperties', context: { element, moddleElement, properties } };
}

function additionOf(
  { element, owner, type }: ExtensionPlace,
  properties: Record<string, unknown>,
  bpmnFactory: Writers['bpmnFactory'],
): Command[] {
  const created = bpmnFactory.create(type, definedOnly(properties));
  const holder = owner.get('extensionElements') as ModdleElement | undefined;
  if (holder) {
    created.$parent = holder;
    return [updateOf(element, holder, { values: [...listOf(holder, 'values'), created] })];
  }
  const newHolder = bpmnFactory.create('bpmn:ExtensionElements', { values: [created] });
  newHolder.$parent = owner;
  created.$parent = newHolder;
  return [updateOf(element, owner, { extensionElements: newHolder })];
}

function attributesOf(element: ModdleElement): Record<string, unknown> {
  return Object.fromEntries(Object.entries(element).filter(([name]) => !name.startsWith('$')));
}

function definedOnly(properties: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}

function isEmpty(properties: Record<string, unknown>): boolean {
  return Object.keys(definedOnly(properties)).length === 0;
}
