import type { Expression } from '../expression/expression.ts';

/** How a task becomes a job: `zeebe:taskDefinition`, `zeebe:taskHeaders` and what a user task adds to the headers. */
export interface JobDefinition {
  type: Expression;
  retries: Expression;
  headers: Readonly<Record<string, string>>;
  userTask?: UserTaskDefinition;
  /** A native user task (`zeebe:userTask`): it waits for somebody and no worker gets a job. */
  isNative?: true;
}

/** `zeebe:executionListeners`: the jobs that come before an element's own work and after it. */
export interface Listeners {
  start: readonly JobDefinition[];
  end: readonly JobDefinition[];
}

export interface UserTaskDefinition {
  assignee?: Expression;
  /** A FEEL list or a comma-separated text. */
  candidateGroups?: Expression;
  candidateUsers?: Expression;
  dueDate?: Expression;
  followUpDate?: Expression;
  formKey?: Expression;
  /** Native user tasks: a form that somebody else knows. */
  externalReference?: Expression;
  /** A linked form: its key becomes the form key. */
  formId?: Expression;
}
