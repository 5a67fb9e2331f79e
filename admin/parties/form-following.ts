import type { Applicant } from '../dossiers/dossier.ts';
import { completed, copyInto, withValue } from '../forms/prefill.ts';
import type { Procedure } from '../procedures/procedure.ts';
import { concernedOf, requesterOf, type PartyEntry } from './party-entry.ts';

/** The people a form is filled in for. */
export interface Who {
  applicant: Applicant;
  parties: PartyEntry;
}

type Form = Record<string, unknown>;

/**
 * A procedure's form following the people: what kind of owner asks, who asks, whom it is about. What somebody has
 * written differently is left alone.
 */
export function formFollowing(
  form: Form,
  { procedure, next, before }: { procedure: Procedure | undefined; next: Who; before: Who },
): Form {
  const prefill = procedure?.form?.ui?.prefill;
  const requester = procedure?.requester;
  let result = completed(procedure?.form, form);
  const kinds = Object.entries(requester?.kinds ?? {});
  const value = kinds.find(([, kind]) => kind === formKindOf(next.parties.kind))?.[0];
  if (requester && value && next.parties.kind !== before.parties.kind) {
    result = completed(procedure?.form, withValue(result, requester.field, value));
  }
  result = copyInto(
    result,
    prefill?.applicant,
    requesterOf(next.applicant, next.parties),
    requesterOf(before.applicant, before.parties),
  );
  return copyInto(
    result,
    prefill?.concerned,
    concernedOf(next.applicant, next.parties),
    concernedOf(before.applicant, before.parties),
  );
}

/** A form knows persons and agencies; a foreigner and a child's guardian are persons to it. */
function formKindOf(kind: PartyEntry['kind']): PartyEntry['kind'] {
  return kind === 'organisation' ? kind : 'person';
}
