import { t } from '../../app/i18n.ts';
import { extensionOf, isA, textOf, type DiagramElement } from '../../procedure/moddle.ts';
import { selectRow, type Row } from './row.ts';
import { writeExtension } from './write-extension.ts';

const type = 'zeebe:FormDefinition';

/** Which of the draft's forms the officer fills in at this step. */
export function formProps(element: DiagramElement): Row[] {
  return isA(element.businessObject, 'bpmn:UserTask') ? [formKey] : [];
}

const formKey = selectRow('motcua-form', (element, services) => {
  const current = textOf(extensionOf(element.businessObject, type), 'formKey');
  const keys = services.draftContext.formKeys();
  const options = [
    { value: '', label: t('panel.form.none') },
    ...keys.map((key) => ({ value: key, label: formLabel(key, services.draftContext.formTitle(key)) })),
  ];
  // A FEEL expression chooses among several forms: kept as it is, edited in the technical group.
  const isExpression = current?.startsWith('=') === true;
  if (current && !keys.includes(current))
    options.push({
      value: current,
      label: isExpression ? t('panel.form.expression') : t('panel.form.unknown', { key: current }),
    });
  return {
    label: t('panel.form'),
    value: current,
    options,
    description: isExpression ? current : t('panel.form.help'),
    set: (key) =>
      writeExtension({ element, owner: element.businessObject, type }, { formKey: key }, services),
  };
});

function formLabel(key: string, title: string): string {
  return title === key ? key : `${title} (${key})`;
}
