import type { ProcedurePath } from '../../procedure/paths.ts';

interface Canvas {
  addMarker(element: string, marker: string): void;
  removeMarker(element: string, marker: string): void;
}
interface ElementRegistry {
  get(id: string): { id: string } | undefined;
}

/** Draws the path the budget ruler measures: quietly while it fits, red when it is over its term. */
export class PathHighlight {
  static $inject = ['canvas', 'elementRegistry'];
  readonly #canvas: Canvas;
  readonly #elementRegistry: ElementRegistry;
  #marked: [string, string][] = [];

  constructor(canvas: Canvas, elementRegistry: ElementRegistry) {
    this.#canvas = canvas;
    this.#elementRegistry = elementRegistry;
  }

  show(path: ProcedurePath, over: boolean): void {
    this.clear();
    const marker = over ? 'motcua-path-over' : 'motcua-path';
    for (const { id } of [...path.flows, ...(over ? path.nodes : [])]) {
      if (!id || !this.#elementRegistry.get(id)) continue;
      this.#canvas.addMarker(id, marker);
      this.#marked.push([id, marker]);
    }
  }

  clear(): void {
    for (const [id, marker] of this.#marked)
      if (this.#elementRegistry.get(id)) this.#canvas.removeMarker(id, marker);
    this.#marked = [];
  }
}
