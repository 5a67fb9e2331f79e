import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import type { Call } from './route.ts';

/** `If-Match` with or without quotes. @throws OfficeProblem `revision-missing`, `stale-revision` */
export function revisionOf(call: Call): number {
  const header = call.headers['if-match'];
  if (header === undefined) throw new OfficeProblem('revision-missing');
  const revision = Number(header.replace(/^W\/|"/g, ''));
  if (!Number.isSafeInteger(revision)) throw new OfficeProblem('stale-revision');
  return revision;
}
