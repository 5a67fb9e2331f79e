import { t } from '../../app/i18n.ts';
import { currentLocale } from '../../app/locale.ts';
import {
  extensionOf,
  isA,
  numberOf,
  processOf,
  textOf,
  type DiagramElement,
  type ModdleElement,
} from '../../procedure/moddle.ts';
import { termUnits, termWords, unitName, type TermUnit } from '../../procedure/working-time.ts';
import { numberRow, selectRow, type Row } from './row.ts';
import type { PanelServices } from './panel-services.ts';
import { writeExtension } from './write-extension.ts';

const type = 'motcua:Deadline';

/** The terms of the whole procedure: on the process, its pool, or the sheet that holds the pool. */
export function deadlineProps(element: DiagramElement): Row[] {
  const bo = element.businessObject;
  if (!isA(bo, 'bpmn:Process', 'bpmn:Participant', 'bpmn:Collaboration') || !processOf(bo)) return [];
  return [statutoryTerm, committedValue, committedUnit];
}

/** Which term of the law holds; its article is shown below. The term itself is never typed. */
const statutoryTerm = selectRow('motcua-statutory-term', (element, services) => {
  const value = textOf(deadlineOf(element), 'statutoryTerm');
  const lawTerms = services.draftContext.lawTerms();
  const term = lawTerms.find(({ id }) => id === value);
  const options = [
    { value: '', label: t('panel.deadline.none') },
    ...lawTerms.map(({ id, title }) => ({ value: id, label: title })),
  ];
  if (value && !term) options.push({ value, label: t('panel.deadline.unknown', { id: value }) });
  return {
    label: t('panel.deadline.statutory'),
    value,
    options,
    description: term
      ? t('panel.deadline.basis', {
          term: sentenceCase(termWords(term.value, term.unit, currentLocale())),
          references: term.references.join('; '),
        })
      : t('panel.deadline.statutory.help'),
    set: (id) => write(element, services, { statutoryTerm: id }),
  };
});

/** What the agency posts; unit and value are always written together, so that none is only shown. */
const committedValue = numberRow('motcua-committed-value', (element, services) => ({
  label: t('panel.deadline.committed'),
  value: numberOf(deadlineOf(element), 'committedValue'),
  min: 1,
  description: t('panel.deadline.committed.help'),
  validate: (value) =>
    value !== undefined && (!Number.isInteger(value) || value < 1) ? t('panel.wholeNumber') : undefined,
  set: (value) =>
    write(element, services, {
      committedValue: value,
      committedUnit: value === undefined ? undefined : unitOf(element),
    }),
}));

const committedUnit = selectRow('motcua-committed-unit', (element, services) => ({
  label: t('panel.deadline.unit'),
  value: unitOf(element),
  options: termUnits.map((unit) => ({ value: unit, label: unitName(unit, currentLocale()) })),
  set: (unit) =>
    write(element, services, {
      committedUnit: unit,
      committedValue: unit === 'sameDay' ? 1 : (numberOf(deadlineOf(element), 'committedValue') ?? 1),
    }),
}));

function unitOf(element: DiagramElement): TermUnit {
  return (textOf(deadlineOf(element), 'committedUnit') as TermUnit | undefined) ?? 'workingHours';
}

function deadlineOf(element: DiagramElement): ModdleElement | undefined {
  return extensionOf(processOf(element.businessObject), type);
}

function write(element: DiagramElement, services: PanelServices, properties: Record<string, unknown>): void {
  const owner = processOf(element.businessObject);
  if (owner) writeExtension({ element, owner, type }, properties, services);
}

const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
