/** Why a diagram can't be deployed: one finding about one element. */
export interface Problem {
  /** The element's id; where it has none, the ids and names of the elements on the way to it. */
  elementId: string;
  /** The BPMN type without its prefix, e.g. `userTask`. */
  elementType: string;
  message: string;
}
