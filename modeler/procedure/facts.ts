import type { TextKey } from '../app/texts/vi.ts';
import { extensionOf, isA, listOf, textOf, type ModdleElement } from './moddle.ts';
import { timerFact } from './timer-counting.ts';

/** What the comparison tells about an element, by the text that names the fact. */
export type Facts = Partial<Record<TextKey, string>>;

/** The facts of an element that matter to the procedure; how it is drawn is not one of them. */
export function factsOf(element: ModdleElement): Facts {
  const budget = extensionOf(element, 'motcua:Budget');
  const deadline = extensionOf(element, 'motcua:Deadline');
  const result = extensionOf(element, 'motcua:Result');
  const facts: Partial<Record<TextKey, string | undefined>> = {
    'change.name': textOf(element, 'name'),
    'change.budget': textOf(budget, 'minutes') ?? textOf(budget, 'within'),
    'change.committed': join(textOf(deadline, 'committedValue'), textOf(deadline, 'committedUnit')),
    'change.statutory': textOf(deadline, 'statutoryTerm'),
    'change.form': textOf(extensionOf(element, 'zeebe:FormDefinition'), 'formKey'),
    'change.role': textOf(extensionOf(element, 'zeebe:AssignmentDefinition'), 'candidateGroups'),
    'change.result': result && (['ready', 'handover'] as const).filter((flag) => result.get(flag)).join(' '),
    'change.pause': attributes(extensionOf(element, 'motcua:Pause'), 'kind', 'policy'),
    'change.condition': isA(element, 'bpmn:SequenceFlow')
      ? textOf(element.get('conditionExpression') as ModdleElement | undefined, 'body')
      : undefined,
    'change.route': isA(element, 'bpmn:SequenceFlow')
      ? join(idOf(element.get('sourceRef')), '→', idOf(element.get('targetRef')))
      : undefined,
    'change.timer': timerWords(element),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value)) as Facts;
}

function timerWords(element: ModdleElement): string | undefined {
  if (!isA(element, 'bpmn:CatchEvent')) return undefined;
  const timer = listOf(element, 'eventDefinitions').find((each) => isA(each, 'bpmn:TimerEventDefinition'));
  if (!timer) return undefined;
  const plain = ['timeDuration', 'timeDate', 'timeCycle']
    .map((name) => textOf(timer.get(name) as ModdleElement | undefined, 'body'))
    .find(Boolean);
  return timerFact(extensionOf(timer, 'motcua:WorkingTime')) ?? plain;
}

function attributes(element: ModdleElement | undefined, ...names: string[]): string | undefined {
  return join(...names.map((name) => textOf(element, name)));
}

function join(...parts: (string | undefined)[]): string | undefined {
  const text = parts.filter(Boolean).join(' ');
  return text === '' || text === '→' ? undefined : text;
}

function idOf(element: unknown): string | undefined {
  return (element as ModdleElement | undefined)?.id;
}
