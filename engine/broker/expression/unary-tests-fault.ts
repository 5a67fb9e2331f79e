import { parseUnaryTests } from 'feelin';

/** What is wrong with the syntax of unary tests, for the refusal of a deployment; undefined when they are fine. */
export function unaryTestsFault(text: string): string | undefined {
  if (text.trim() === '') return undefined;
  let at: number | undefined;
  parseUnaryTests(text, {}, 'camunda').iterate({
    enter(node) {
      if (node.type.isError) at ??= node.from;
    },
  });
  if (at === undefined) return undefined;
  return `failed to parse expression '${text}': Expected (start-of-input | negation | positiveUnaryTests | anyInput):1:${at + 1}, found "${text.slice(at, at + 10)}"`;
}
