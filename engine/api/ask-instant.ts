import { OfficeProblem } from '#engine/office/problems/office-problem.ts';

/**
 * A moment of a query or a body member `name`; undefined when it isn't given.
 * @throws `invalid` at `/<name>` for what is no moment
 */
export function askInstant(name: string, value: string | undefined): Date | undefined {
  if (value === undefined) return undefined;
  const instant = new Date(value);
  if (Number.isNaN(instant.getTime())) {
    throw new OfficeProblem('invalid', { errors: [{ path: `/${name}`, message: value.slice(0, 100) }] });
  }
  return instant;
}
