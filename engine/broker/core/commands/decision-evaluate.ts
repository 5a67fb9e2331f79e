import { evaluateDeployed, findDecision } from '../decisions/evaluate-deployed.ts';
import { reject } from '../outcome.ts';
import type { CommandHandler } from './command-handler.ts';

/** Evaluates a decision for a client. A failure of the evaluation is an answer, not a refusal. */
export const decisionEvaluate: CommandHandler<'decision.evaluate'> = (stepping, command) => {
  const { decisionKey, decisionId, variables } = command;
  if (decisionKey <= 0 && decisionId === '') {
    const reason = 'Expected either a decision id or a valid decision key, but none provided';
    return reject('INVALID_ARGUMENT', reason);
  }
  const found = findDecision(stepping.state, decisionKey > 0 ? { key: decisionKey } : { id: decisionId });
  if (typeof found === 'string') return reject('INVALID_ARGUMENT', found);
  return { response: evaluateDeployed(stepping, found, { variables }) };
};
