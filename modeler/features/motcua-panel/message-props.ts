import { t } from '../../app/i18n.ts';
import {
  extensionOf,
  isA,
  listOf,
  textOf,
  type DiagramElement,
  type ModdleElement,
} from '../../procedure/moddle.ts';
import { selectRow, type Row } from './row.ts';
import type { PanelServices } from './panel-services.ts';
import { executeTogether, updateOf, type Command } from './write-extension.ts';

/** The messages the office sends into a running procedure. */
const officeMessages = ['supplement-requested', 'supplement-received', 'citizen-confirmed'] as const;

/** Every message of the office finds its dossier by this key. */
const correlationKey = '=dossierId';

/** Which happening of the office an event waits for. */
export function messageProps(element: DiagramElement): Row[] {
  return waiterOf(element) ? [awaitedMessage] : [];
}

const awaitedMessage = selectRow('motcua-message', (element, services) => {
  const waiter = waiterOf(element);
  const current = textOf(waiter?.get('messageRef') as ModdleElement | undefined, 'name');
  const options = officeMessages.map((name) => ({
    value: name as string,
    label: t(`panel.message.${name}`),
  }));
  if (current && !options.some(({ value }) => value === current))
    options.push({ value: current, label: current });
  return {
    label: t('panel.message'),
    value: current,
    options: [{ value: '', label: t('panel.message.none') }, ...options],
    description: t('panel.message.help'),
    set: (name) => {
      if (waiter && name) awaitMessage({ element, waiter, name }, services);
    },
  };
});

/** What holds the message reference: the event's definition, or a receive task itself. */
function waiterOf(element: DiagramElement): ModdleElement | undefined {
  const bo = element.businessObject;
  if (isA(bo, 'bpmn:ReceiveTask')) return bo;
  if (!isA(bo, 'bpmn:CatchEvent')) return undefined;
  return listOf(bo, 'eventDefinitions').find((definition) => isA(definition, 'bpmn:MessageEventDefinition'));
}

/** Refers to the office's message of that name; the sheet keeps one message element for each name. */
function awaitMessage(
  { element, waiter, name }: { element: DiagramElement; waiter: ModdleElement; name: string },
  services: PanelServices,
): void {
  const { bpmnFactory } = services;
  const definitions = rootOf(waiter);
  const known = listOf(definitions, 'rootElements').find(
    (root) => isA(root, 'bpmn:Message') && root.get('name') === name,
  );
  const commands: Command[] = [];
  const message = known ?? bpmnFactory.create('bpmn:Message', { name });
  if (!known) {
    message.$parent = definitions;
    commands.push(
      updateOf(element, definitions, { rootElements: [...listOf(definitions, 'rootElements'), message] }),
    );
  }
  if (!extensionOf(message, 'zeebe:Subscription')) {
    const subscription = bpmnFactory.create('zeebe:Subscription', { correlationKey });
    const holder = bpmnFactory.create('bpmn:ExtensionElements', { values: [subscription] });
    subscription.$parent = holder;
    holder.$parent = message;
    commands.push(updateOf(element, message, { extensionElements: holder }));
  }
  commands.push(updateOf(element, waiter, { messageRef: message }));
  executeTogether(services, commands);
}

function rootOf(element: ModdleElement): ModdleElement {
  return element.$parent ? rootOf(element.$parent) : element;
}
