import type { Expression } from '../expression/expression.ts';

/** How a task becomes a job: `zeebe:taskDefinition`, `zeebe:taskHeaders` and what a user task adds to the headers. */
export interface JobDefinition {
  type: Expression;
  retries: Expression;
  headers: Readonly<Record<string, string>>;
  userTask?: UserTaskDefinition;
}

export interface UserTaskDefinition {
  assignee?: Expression;
  /** A FEEL list or a comma-separated text. */
  candidateGroups?: Expression;
  candidateUsers?: Expression;
  dueDate?: Expression;
  followUpDate?: Expression;
  formKey?: Expression;
}
