import { readExpression, type Expression } from '../../expression/expression.ts';
import type { MultiInstance } from '../../process/compiled-element.ts';
import type { Draft } from '../draft.ts';
import { bodyOf, childOf, extensionOf, flagOf, textOf, type ModdleElement } from '../moddle-element.ts';

/** `zeebe:loopCharacteristics` and what BPMN says beside it. `draft` is a body and knows what it is wrapped around. */
export function readLoopCharacteristics(loop: ModdleElement, draft: Draft): void {
  const details = extensionOf(loop, 'zeebe:LoopCharacteristics');
  const body = draft.multiInstance;
  if (details === undefined || body === undefined) return;
  const inputElement = textOf(details, 'inputElement') ?? '';
  const output = readOutput(details);
  const condition = childOf(loop, 'completionCondition');
  draft.multiInstance = {
    inner: body.inner,
    sequential: flagOf(loop, 'isSequential'),
    inputCollection: readExpression(textOf(details, 'inputCollection') ?? ''),
    ...(inputElement === '' ? {} : { inputElement }),
    ...(output === undefined ? {} : { output }),
    ...(condition === undefined ? {} : { completionCondition: readExpression(bodyOf(condition)) }),
  };
}

function readOutput(details: ModdleElement): MultiInstance['output'] {
  const collection = textOf(details, 'outputCollection') ?? '';
  const text = textOf(details, 'outputElement') ?? '';
  if (collection === '' || text === '') return undefined;
  const element = readExpression(text);
  const variable = variableOf(element);
  return { collection, element, ...(variable === undefined ? {} : { variable }) };
}

const NAME = String.raw`(?:[\p{L}_][\p{L}\p{N}_]*|\x60[^\x60]+\x60)`;
const PATH = new RegExp(String.raw`^\s*(${NAME})(?:\s*\.\s*${NAME})*\s*$`, 'u');
const LITERALS = new Set(['null', 'true', 'false']);

/** The variable behind an expression that is a name or a path into one; undefined for anything that computes. */
function variableOf({ feel, text }: Expression): string | undefined {
  const name = feel ? PATH.exec(text)?.[1] : undefined;
  return name === undefined || LITERALS.has(name) ? undefined : name.replaceAll('\x60', '');
}
