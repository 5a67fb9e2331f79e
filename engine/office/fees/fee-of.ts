import type { FeeRule } from '../procedures/procedure-version.ts';

/** What a request costs in đồng: the sum of the procedure's fees, each once or for each of a number of the form. */
export function feeOf(rules: readonly FeeRule[], form: Record<string, unknown>): number {
  return rules.reduce((sum, rule) => sum + rule.amount * timesOf(rule, form), 0);
}

function timesOf(rule: FeeRule, form: Record<string, unknown>): number {
  if (!rule.perField) return 1;
  const value = rule.perField
    .split('.')
    .reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], form);
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0;
}
