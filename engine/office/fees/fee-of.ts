import type { OwnerKind } from '#engine/forms/parties.ts';
import type { FeeRule } from '../procedures/procedure-version.ts';

/**
 * What a request costs in đồng: the sum of the procedure's fees, each once or for each of a number of the form. A kind
 * of owner the law exempts from a fee pays nothing of it.
 */
export function feeOf(
  rules: readonly FeeRule[],
  form: Record<string, unknown>,
  kind: OwnerKind = 'person',
): number {
  return rules
    .filter((rule) => !exemptionIn(rule, kind))
    .reduce((sum, rule) => sum + rule.amount * timesOf(rule, form), 0);
}

/** By which rules a kind of owner pays nothing, as the procedure cites them; empty when it pays. */
export function feeExemptions(rules: readonly FeeRule[], kind: OwnerKind): string[] {
  return rules.flatMap((rule) => exemptionIn(rule, kind)?.reference ?? []);
}

function exemptionIn(rule: FeeRule, kind: OwnerKind) {
  return rule.exempt?.find((one) => one.requester.includes(kind));
}

function timesOf(rule: FeeRule, form: Record<string, unknown>): number {
  if (!rule.perField) return 1;
  const value = rule.perField
    .split('.')
    .reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], form);
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0;
}
