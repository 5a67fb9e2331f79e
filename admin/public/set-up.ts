import type { FieldProblem } from '../app/http.ts';

/** What the first start asks for, in the order of the page. */
export const emptySetUp = { agency: '', unitCode: '', name: '', username: '', password: '', repeat: '' };

export type SetUp = typeof emptySetUp;

/** The body of `POST /api/public/setup/:token`: without blanks around, but the password to the letter. */
export function setUpBody({ agency, unitCode, name, username, password }: SetUp) {
  return {
    agency: agency.trim(),
    unitCode: unitCode.trim().toUpperCase(),
    name: name.trim(),
    username: username.trim(),
    password,
  };
}

/** The first thing wrong with each field; an empty one breaks several rules at once. */
export function setUpProblems(errors: FieldProblem[]): Partial<Record<keyof SetUp, string>> {
  const found: Partial<Record<keyof SetUp, string>> = {};
  for (const { path, message } of errors) {
    const name = path.slice(1);
    if (name in emptySetUp) found[name as keyof SetUp] ??= message;
  }
  return found;
}
