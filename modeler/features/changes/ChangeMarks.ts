interface Canvas {
  addMarker(element: string, marker: string): void;
  removeMarker(element: string, marker: string): void;
}
interface ElementRegistry {
  get(id: string): { id: string } | undefined;
}

export type ChangeKind = 'added' | 'changed';

/** Marks on the canvas what differs from the version in force. What was removed is not there to be marked. */
export class ChangeMarks {
  static $inject = ['canvas', 'elementRegistry'];
  readonly #canvas: Canvas;
  readonly #elementRegistry: ElementRegistry;
  #marked: [string, string][] = [];

  constructor(canvas: Canvas, elementRegistry: ElementRegistry) {
    this.#canvas = canvas;
    this.#elementRegistry = elementRegistry;
  }

  show(changes: { elementId: string; kind: ChangeKind }[]): void {
    this.clear();
    for (const { elementId, kind } of changes) {
      if (!this.#elementRegistry.get(elementId)) continue;
      const marker = `motcua-${kind}`;
      this.#canvas.addMarker(elementId, marker);
      this.#marked.push([elementId, marker]);
    }
  }

  clear(): void {
    for (const [id, marker] of this.#marked)
      if (this.#elementRegistry.get(id)) this.#canvas.removeMarker(id, marker);
    this.#marked = [];
  }
}
