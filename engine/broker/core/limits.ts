/**
 * How much one step may lead to. Zeebe has no such bounds and would go on for ever; here what exceeds them becomes an
 * incident, and resolving it buys another round.
 */

/** Signals thrown in one step: a signal start event whose process throws its own signal would never end. */
export const BROADCASTS_MAX = 1_000;

/** Elements that may be activated more for each one a signal wakes: many may wait for the same signal. */
export const ACTIVATIONS_PER_AWAKENED = 100;
