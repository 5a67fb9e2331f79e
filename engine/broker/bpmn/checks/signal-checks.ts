import { childOf, textOf } from '../moddle-element.ts';
import type { Check } from './check.ts';
import { checkConstantName } from './constant-name.ts';
import { checkSyntax } from './expression-checks.ts';
import { startsProcess } from './surroundings.ts';

/** What throws or waits for a signal names one. */
export const signalCheck: Check = (definition, report) => {
  const signal = childOf(definition, 'signalRef');
  if (signal === undefined) {
    report('Must reference a signal');
    return;
  }
  const name = textOf(signal, 'name');
  if (name === undefined || name === '') report('Name must be present and not empty', signal);
  else if (definition.$parent !== undefined && startsProcess(definition.$parent)) {
    checkConstantName('signal', name, (fault) => report(fault, definition.$parent));
  }
};

/** A signal of the file, used or not: its name must be readable. */
export const signalNameCheck: Check = (signal, report) => checkSyntax(textOf(signal, 'name'), report);
