/** An expression, the variables it sees and, for unary tests, the input value they are about. */
export interface FeelCase {
  expression: string;
  variables?: Record<string, unknown>;
  input?: unknown;
}

/** What Zeebe 8.5.25 answers: a value with its type, a text refused, or an evaluation failed. */
export interface FeelAnswer {
  type?: string;
  value?: unknown;
  parseFault?: string;
  failure?: string;
  warnings?: string[];
}

/** One line of `test/broker/expression/feel-recorded.jsonl`. */
export interface RecordedFeelCase extends FeelCase {
  zeebe: FeelAnswer;
}
