import { t } from '../../app/i18n.ts';
import { conditionExpression, parseCondition, type PlainCondition } from '../../procedure/condition.ts';
import { isA, textOf, type DiagramElement, type ModdleElement } from '../../procedure/moddle.ts';
import type { RoutingField } from '../../forms/routing-fields.ts';
import { selectRow, textRow, type Row } from './row.ts';
import type { PanelServices } from './panel-services.ts';
import { executeTogether, updateOf } from './write-extension.ts';

/** When a branch is taken, in the words of the forms: "Kết luận là Có dữ liệu". */
export function conditionProps(element: DiagramElement): Row[] {
  if (!isA(element.businessObject, 'bpmn:SequenceFlow')) return [];
  if (!isA(element.source?.businessObject, 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway')) return [];
  const expression = expressionOf(element);
  const plain = parseCondition(expression);
  if (expression && !plain) return [expressionEntry];
  return plain ? [fieldEntry, valueEntry] : [fieldEntry];
}

const fieldEntry = selectRow('motcua-condition-field', (element, services) => {
  const plain = parseCondition(expressionOf(element));
  const fields = services.draftContext.routingFields();
  const options = fields.map(({ name, title }) => ({ value: name, label: title }));
  if (plain && !fields.some(({ name }) => name === plain.field))
    options.push({ value: plain.field, label: plain.field });
  return {
    label: t('panel.condition.field'),
    value: plain?.field,
    options: [{ value: '', label: t('panel.condition.none') }, ...options],
    description: t('panel.condition.help'),
    set: (name) => {
      const field = fields.find((each) => each.name === name);
      write(element, services, field && { field: field.name, negated: false, value: firstValue(field) });
    },
  };
});

const valueEntry = selectRow('motcua-condition-value', (element, services) => {
  const plain = parseCondition(expressionOf(element));
  const field = services.draftContext.routingFields().find(({ name }) => name === plain?.field);
  const choices =
    field?.isBoolean || typeof plain?.value === 'boolean'
      ? [
          { value: 'true', title: t('yes') },
          { value: 'false', title: t('no') },
        ]
      : (field?.choices ?? []);
  const options = choices.flatMap(({ value, title }) => [
    { value: `=${value}`, label: t('panel.condition.is', { value: title }) },
    { value: `!${value}`, label: t('panel.condition.isNot', { value: title }) },
  ]);
  const current = plain && `${plain.negated ? '!' : '='}${String(plain.value)}`;
  if (current && !options.some(({ value }) => value === current))
    options.push({ value: current, label: current.replace(/^=/, '').replace(/^!/, '≠ ') });
  return {
    label: t('panel.condition.value'),
    value: current,
    options,
    set: (chosen) => {
      if (!plain || !chosen) return;
      const text = chosen.slice(1);
      const value = typeof plain.value === 'boolean' || field?.isBoolean ? text === 'true' : text;
      write(element, services, { field: plain.field, negated: chosen.startsWith('!'), value });
    },
  };
});

/** A condition richer than "field is value" is shown as it is. */
const expressionEntry = textRow('motcua-condition-expression', (element, services) => ({
  label: t('panel.condition.expression'),
  value: expressionOf(element),
  description: t('panel.condition.expression.help'),
  set: (body) => writeExpression(element, services, body),
}));

function firstValue(field: RoutingField): string | boolean {
  return field.isBoolean ? true : (field.choices[0]?.value ?? '');
}

function expressionOf(element: DiagramElement): string | undefined {
  return textOf(element.businessObject.get('conditionExpression') as ModdleElement | undefined, 'body');
}

function write(element: DiagramElement, services: PanelServices, plain: PlainCondition | undefined): void {
  writeExpression(element, services, plain && conditionExpression(plain));
}

function writeExpression(element: DiagramElement, services: PanelServices, body: string | undefined): void {
  const flow = element.businessObject;
  const expression = body && services.bpmnFactory.create('bpmn:FormalExpression', { body });
  if (expression) expression.$parent = flow;
  executeTogether(services, [updateOf(element, flow, { conditionExpression: expression || undefined })]);
}
