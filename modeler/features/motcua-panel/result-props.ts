import { t } from '../../app/i18n.ts';
import { extensionOf, isA, type DiagramElement } from '../../procedure/moddle.ts';
import { checkboxRow, type Row } from './row.ts';
import { writeExtension } from './write-extension.ts';

const type = 'motcua:Result';

/** What a step means for the result: it is ready (the clock stops), or it is handed over (the fee must be paid). */
export function resultProps(element: DiagramElement): Row[] {
  return isA(element.businessObject, 'bpmn:UserTask') ? [flagOf('ready'), flagOf('handover')] : [];
}

function flagOf(flag: 'ready' | 'handover'): Row {
  return checkboxRow(`motcua-result-${flag}`, (element, services) => ({
    label: t(`panel.result.${flag}`),
    value: extensionOf(element.businessObject, type)?.get(flag) === true,
    description: t(`panel.result.${flag}.help`),
    set: (value) =>
      writeExtension({ element, owner: element.businessObject, type }, { [flag]: value }, services),
  }));
}
