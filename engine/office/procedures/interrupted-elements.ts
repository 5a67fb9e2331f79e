import type { ProcedureVersion } from './procedure-version.ts';

/**
 * The elements on which a message of that name ends the work: those that carry a boundary event for it. Read from the
 * model that was kept at publication.
 */
export function elementsInterruptedBy(version: ProcedureVersion, message: string): string[] {
  return Object.values(version.model.elements).flatMap((element) =>
    element.type === 'BoundaryEvent' && element.message === message && element.attachedTo
      ? [element.attachedTo]
      : [],
  );
}
