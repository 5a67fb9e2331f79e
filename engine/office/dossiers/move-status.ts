import { OfficeProblem } from '../problems/office-problem.ts';
import { nextStatus, statusNames, type DossierEvent, type Status } from './status.ts';

/** The status a dossier goes to. @throws OfficeProblem `wrong-status`, or `withdrawal-pending` while one is open */
export function moveStatus(dossier: { status: Status }, event: DossierEvent): Status {
  const next = nextStatus(dossier.status, event);
  if (next) return next;
  if (dossier.status === 'withdrawalRequested') throw new OfficeProblem('withdrawal-pending');
  throw new OfficeProblem('wrong-status', {
    values: { status: statusNames[dossier.status].vi },
    extra: { status: dossier.status },
  });
}
