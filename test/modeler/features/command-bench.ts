import CommandStack from 'diagram-js/lib/command/CommandStack';
import EventBus from 'diagram-js/lib/core/EventBus';
import UpdateModdlePropertiesHandler from 'bpmn-js/lib/features/modeling/cmd/UpdateModdlePropertiesHandler';
import type { StepForm } from '../../../modeler/app/drafts.ts';
import { DraftContext } from '../../../modeler/features/draft-context/DraftContext.ts';
import { groupsOf } from '../../../modeler/features/motcua-panel/groups.ts';
import type { PanelServices } from '../../../modeler/features/motcua-panel/panel-services.ts';
import type { RowView } from '../../../modeler/features/motcua-panel/row.ts';
import { isA, listOf, type DiagramElement, type ModdleElement } from '../../../modeler/procedure/moddle.ts';
import { createModdle } from '../../../modeler/procedure/read-bpmn.ts';

interface AnyStack {
  register(command: string, handler: object): void;
  execute(command: string, context: unknown): void;
  undo(): void;
}

/** A procedure under the real command stack, without a canvas: rows of the panel are set as a person sets them. */
export interface CommandBench {
  element(id: string): DiagramElement;
  /** The row of the panel with this id, as the element has it now; undefined when it isn't shown. */
  row<Value>(element: DiagramElement, id: string): RowView<Value> | undefined;
  undo(): void;
  toXml(): Promise<string>;
}

/** Opens a BPMN text, with what the draft knows beside it. */
export async function openBench(
  xml: string,
  known: { forms?: Record<string, StepForm>; law?: Parameters<DraftContext['setLaw']>[0] } = {},
): Promise<CommandBench> {
  const moddle = createModdle();
  const definitions = (await moddle.fromXML(xml)).rootElement as ModdleElement;
  const eventBus = new EventBus();
  const stack = new CommandStack(eventBus, { instantiate: () => undefined } as never) as unknown as AnyStack;
  const registry = { get: () => undefined, filter: () => [], find: () => undefined };
  stack.register('element.updateModdleProperties', new UpdateModdlePropertiesHandler(registry as never));
  // The panel's own executor: several commands, one step of undo.
  stack.register('properties-panel.multi-command-executor', {
    preExecute: (commands: Record<string, { cmd: string; context: unknown }>) =>
      Object.values(commands).forEach(({ cmd, context }) => stack.execute(cmd, context)),
  });
  const draftContext = new DraftContext({ fire: () => {} });
  draftContext.setForms(known.forms ?? {});
  draftContext.setLaw(known.law ?? []);
  const services = {
    commandStack: stack as never,
    bpmnFactory: { create: (type, properties) => moddle.create(type, properties) as ModdleElement },
    modeling: { updateProperties: () => {} },
    draftContext,
    debounce: (callback) => callback,
  } satisfies PanelServices;
  return {
    element: (id) => diagramElement(find(definitions, id)),
    row: (element, id) =>
      groupsOf(element)
        .flatMap(({ rows }) => rows)
        .find((row) => row.id === id)
        ?.viewOf(element, services) as never,
    undo: () => stack.undo(),
    toXml: async () => (await moddle.toXML(definitions, { format: true })).xml,
  };
}

function diagramElement(businessObject: ModdleElement): DiagramElement {
  const source = businessObject.get('sourceRef') as ModdleElement | undefined;
  return {
    id: businessObject.id ?? '',
    type: businessObject.$type,
    businessObject,
    ...(isA(businessObject, 'bpmn:SequenceFlow') && source ? { source: diagramElement(source) } : {}),
  };
}

function find(definitions: ModdleElement, id: string): ModdleElement {
  const all = listOf(definitions, 'rootElements').flatMap((root) => [root, ...listOf(root, 'flowElements')]);
  const found = all.find((element) => element.id === id);
  if (!found) throw new Error(`Expected an element "${id}" but there is none.`);
  return found;
}
