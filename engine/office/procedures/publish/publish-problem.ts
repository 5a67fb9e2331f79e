/** What stands in the way of publishing, or deserves a look, in the product's languages. */
export interface PublishProblem {
  /** Stable name of the rule. */
  rule: string;
  severity: 'error' | 'warning';
  elementId: string | null;
  message: { vi: string; en: string };
}

/** An error of that rule at that element. */
export function problem(rule: string, elementId: string | null, vi: string, en: string): PublishProblem {
  return { rule, severity: 'error', elementId, message: { vi, en } };
}
