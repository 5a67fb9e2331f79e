import { t } from '../../app/i18n.ts';
import { extensionOf, isA, textOf, type DiagramElement } from '../../procedure/moddle.ts';
import { selectRow, type Row } from './row.ts';
import { writeExtension } from './write-extension.ts';

const type = 'motcua:Pause';
const carriers = [
  'bpmn:IntermediateCatchEvent',
  'bpmn:EventBasedGateway',
  'bpmn:ReceiveTask',
  'bpmn:UserTask',
];
const kinds = ['supplement', 'confirmation', 'payment', 'verification', 'appearance', 'otherAgency'] as const;
const policies = ['accumulate', 'restart', 'run'] as const;

/** Whether waiting at this element stops the law's clock, why, and how the time is counted afterwards. */
export function pauseProps(element: DiagramElement): Row[] {
  const bo = element.businessObject;
  if (!isA(bo, ...carriers)) return [];
  return extensionOf(bo, type) ? [pauseKind, pausePolicy] : [pauseKind];
}

const pauseKind = selectRow('motcua-pause-kind', (element, services) => {
  const pause = extensionOf(element.businessObject, type);
  return {
    label: t('panel.pause.kind'),
    value: textOf(pause, 'kind'),
    options: [
      { value: '', label: t('panel.pause.none') },
      ...kinds.map((kind) => ({ value: kind, label: t(`panel.pause.${kind}`) })),
    ],
    description: t('panel.pause.help'),
    set: (kind) =>
      writeExtension(
        { element, owner: element.businessObject, type },
        { kind, policy: kind ? (textOf(pause, 'policy') ?? 'accumulate') : undefined },
        services,
      ),
  };
});

const pausePolicy = selectRow('motcua-pause-policy', (element, services) => ({
  label: t('panel.pause.policy'),
  value: textOf(extensionOf(element.businessObject, type), 'policy'),
  options: policies.map((policy) => ({ value: policy, label: t(`panel.pause.policy.${policy}`) })),
  set: (policy) => writeExtension({ element, owner: element.businessObject, type }, { policy }, services),
}));
