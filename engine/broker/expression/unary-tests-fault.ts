import { parseFault } from './syntax/parse-fault.ts';
import { parseUnaryTests } from './syntax/parse.ts';

/** What is wrong with the syntax of unary tests, for the refusal of a deployment; undefined when they are fine. */
export function unaryTestsFault(text: string): string | undefined {
  if (text.trim() === '' || parseUnaryTests(text) !== undefined) return undefined;
  return parseFault(text, 'unary tests');
}
