import { linkName } from '../link-flows.ts';
import { childrenOf, textOf, type ModdleElement } from '../moddle-element.ts';
import type { Check } from './check.ts';
import { repeated } from './repeated.ts';

export const linkCheck: Check = (definition, report) => {
  if ((textOf(definition, 'name') ?? '') === '') report('Link name must be present and not empty.');
};

/** Every throwing link finds its partner in its own scope. */
export const linkPartnersCheck: Check = (scope, report) => {
  const caught = new Set(namesIn(scope, 'bpmn:IntermediateCatchEvent'));
  for (const name of new Set(namesIn(scope, 'bpmn:IntermediateThrowEvent'))) {
    if (!caught.has(name))
      report(`Can't find an catch link event for the throw link event with the name '${name}'.`);
  }
};

/** A name is caught once in a scope, the scopes inside included. */
export const linkNamesCheck: Check = (outer, report) => {
  for (const name of repeated(namesInside(outer))) {
    report(
      `Multiple intermediate catch link event definitions with the same name '${name}' are not allowed.`,
    );
  }
};

function namesIn(scope: ModdleElement, type: string): string[] {
  return childrenOf(scope, 'flowElements')
    .filter(({ $type }) => $type === type)
    .map(linkName)
    .filter((name) => name !== undefined && name !== '') as string[];
}

/** Scope → the names caught in it and in the scopes inside; kept, since every scope around asks again. */
const known = new WeakMap<ModdleElement, readonly string[]>();

function namesInside(scope: ModdleElement): readonly string[] {
  const found = known.get(scope);
  if (found !== undefined) return found;
  const inner = childrenOf(scope, 'flowElements').filter(({ $type }) => $type === 'bpmn:SubProcess');
  const parts = [namesIn(scope, 'bpmn:IntermediateCatchEvent'), ...inner.map(namesInside)];
  const filled = parts.filter((names) => names.length > 0);
  // One list for a nest of scopes of which only one catches anything.
  const names = filled.length > 1 ? filled.flat() : (filled[0] ?? []);
  known.set(scope, names);
  return names;
}
