import type { ModdleElement } from '../moddle.ts';
import type { PublishProblem } from '../publish-problem.ts';
import type { Arming } from '../collect-armings.ts';

/** What every pass works on: one document, changed in place, and what was found out about it before. */
export interface Publication {
  definitions: ModdleElement;
  process: ModdleElement;
  /** Put in front of process ids: a Zeebe cluster belongs to one installation, and it shows whose. */
  prefix: string;
  armings: readonly Arming[];
  /** Problems a pass finds; any error stops the publication. */
  problems: PublishProblem[];
}

/** One step of compilation, named for its test and its error messages. */
export interface Pass {
  name: string;
  run(publication: Publication): void;
}
