import { t } from '../../app/i18n.ts';
import { currentLocale } from '../../app/locale.ts';
import { extensionOf, isA, numberOf, textOf, type DiagramElement } from '../../procedure/moddle.ts';
import { minutesWords } from '../../procedure/working-time.ts';
import { numberRow, selectRow, type Row } from './row.ts';
import { writeExtension } from './write-extension.ts';

const type = 'motcua:Budget';

/** The step that spends what the others leave: it has no minutes of its own. */
export const withinRest = 'rest';

const carriers = ['bpmn:UserTask', 'bpmn:ManualTask', 'bpmn:ServiceTask', 'bpmn:SubProcess'];

/** The working time planned for one step. */
export function budgetProps(element: DiagramElement): Row[] {
  if (!isA(element.businessObject, ...carriers)) return [];
  const within = textOf(extensionOf(element.businessObject, type), 'within');
  return within ? [budgetKind] : [budgetKind, budgetMinutes];
}

const budgetKind = selectRow('motcua-budget-kind', (element, services) => ({
  label: t('panel.budget.kind'),
  value: textOf(extensionOf(element.businessObject, type), 'within') ? 'within' : 'own',
  options: [
    { value: 'own', label: t('panel.budget.kind.own') },
    { value: 'within', label: t('panel.budget.kind.within') },
  ],
  description: t('panel.budget.kind.help'),
  set: (kind) =>
    writeExtension(
      { element, owner: element.businessObject, type },
      kind === 'within' ? { within: withinRest, minutes: undefined } : { within: undefined },
      services,
    ),
}));

const budgetMinutes = numberRow('motcua-budget-minutes', (element, services) => {
  const minutes = numberOf(extensionOf(element.businessObject, type), 'minutes');
  return {
    label: t('panel.budget.minutes'),
    value: minutes,
    min: 1,
    description:
      minutes === undefined
        ? t('panel.budget.minutes.help')
        : t('panel.budget.minutes.words', { words: minutesWords(minutes, currentLocale()) }),
    validate: (value) =>
      value !== undefined && (!Number.isInteger(value) || value < 1) ? t('panel.wholeNumber') : undefined,
    set: (value) =>
      writeExtension({ element, owner: element.businessObject, type }, { minutes: value }, services),
  };
});
