/** An evaluation is told for the record; its key is all that moves on, and `apply` has counted it already. */
export function applyDecisionEvaluated(): void {}
