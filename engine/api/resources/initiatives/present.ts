import { kindOf, printsSlip, type Initiative } from '#engine/deadline/initiative.ts';
import { initiativeOverlaps } from '#engine/deadline/initiative-faults.ts';
import type { InitiativeFigures } from '#engine/office/initiatives/initiative-figures.ts';
import type { PromisePreview } from '#engine/office/initiatives/preview-promise.ts';
import type { Language } from '#engine/api/language.ts';
import { iso } from '#engine/api/resources/dossiers/present-brief.ts';

const none: InitiativeFigures = { received: 0, finished: 0, kept: 0, lapsed: 0 };

/** An initiative's words and conditions; `yieldsTo` names those that win where both fit. */
export function presentInitiative(
  initiative: Initiative,
  all: readonly Initiative[],
  { figures, language }: { figures: InitiativeFigures | undefined; language: Language },
) {
  const kind = kindOf(initiative);
  return {
    id: initiative.code,
    code: initiative.code,
    kind,
    slip: printsSlip(kind),
    name: initiative.name[language],
    description: initiative.description?.[language] ?? null,
    notes: initiative.notes?.[language] ?? null,
    effective: { from: initiative.effective.from, to: initiative.effective.to ?? null },
    seasons: initiative.seasons ?? [],
    weekdays: initiative.weekdays,
    channels: initiative.channels,
    receivedUntil: initiative.receivedUntil,
    procedures: initiative.procedures,
    agencies: initiative.agencies,
    committed: initiative.committed,
    yieldsTo: initiativeOverlaps(all).flatMap(({ wins, loses }) => (loses === initiative.code ? [wins] : [])),
    figures: figures ?? none,
  };
}

/** A promise that has not been made yet. */
export function presentPromise(promise: PromisePreview, language: Language) {
  const { facts, initiative, slip, posted, bounds } = promise;
  return {
    receivedAt: iso(facts.receivedAt),
    dueAt: iso(facts.laid.dueAt),
    statutoryDueAt: iso(facts.laid.statutoryDueAt),
    provisional: facts.laid.provisional,
    slip,
    committed: facts.committed,
    posted,
    earliest: iso(bounds?.earliest ?? null),
    latest: iso(bounds?.latest ?? null),
    initiative: initiative && {
      code: initiative.code,
      kind: kindOf(initiative),
      name: initiative.name[language],
      why: initiative.description?.[language] ?? initiative.name[language],
    },
  };
}
