import { linkName } from '../link-flows.ts';
import { childrenOf, textOf, type ModdleElement } from '../moddle-element.ts';
import type { Check } from './check.ts';

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
  const names = scopesOf(outer).flatMap((scope) => namesIn(scope, 'bpmn:IntermediateCatchEvent'));
  for (const name of new Set(names.filter((name, index) => names.indexOf(name) !== index))) {
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

function scopesOf(scope: ModdleElement): ModdleElement[] {
  const inner = childrenOf(scope, 'flowElements').filter(({ $type }) => $type === 'bpmn:SubProcess');
  return [scope, ...inner.flatMap(scopesOf)];
}
