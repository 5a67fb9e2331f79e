import type { DecisionLogic } from '../../process/compiled-decision.ts';
import type { DmnElement } from '../dmn-element.ts';
import type { Reading } from '../reading.ts';

/** Reads one kind of boxed expression; `inner` reads those inside it. Failures go into `reading`. */
export type LogicReader = (element: DmnElement, reading: Reading, inner: ReadInner) => DecisionLogic;

/** Reads whatever stands inside. */
export type ReadInner = (element: DmnElement | undefined, reading: Reading) => DecisionLogic;

/** Stands where something could not be read: the file is refused then. */
export const NOTHING: DecisionLogic = { kind: 'literal', text: 'null' };
