import type { DraftProblem } from '../../app/drafts.ts';

interface EventBus {
  on(event: string, callback: (event: { element?: { id: string } }) => void): void;
  fire(event: string, payload?: unknown): void;
}
interface Canvas {
  addMarker(element: string, marker: string): void;
  removeMarker(element: string, marker: string): void;
}
interface Overlays {
  add(element: string, type: string, overlay: unknown): string;
  remove(filter: { type: string }): void;
}
interface ElementRegistry {
  get(id: string): { id: string } | undefined;
}

const overlayType = 'motcua-problem';

/** Shows on the canvas which elements have problems: a badge with the number, and an outline in the colour of the worst. */
export class Problems {
  static $inject = ['eventBus', 'canvas', 'overlays', 'elementRegistry'];
  readonly #eventBus: EventBus;
  readonly #canvas: Canvas;
  readonly #overlays: Overlays;
  readonly #elementRegistry: ElementRegistry;
  #marked: string[] = [];

  constructor(
    ...[eventBus, canvas, overlays, elementRegistry]: [EventBus, Canvas, Overlays, ElementRegistry]
  ) {
    this.#eventBus = eventBus;
    this.#canvas = canvas;
    this.#overlays = overlays;
    this.#elementRegistry = elementRegistry;
  }

  /** Draws these problems and no others. */
  show(problems: DraftProblem[]): void {
    this.clear();
    for (const [elementId, found] of byElement(problems)) {
      if (!this.#elementRegistry.get(elementId)) continue;
      const marker = found.some(({ severity }) => severity === 'error') ? 'motcua-error' : 'motcua-warning';
      this.#canvas.addMarker(elementId, marker);
      this.#overlays.add(elementId, overlayType, {
        position: { top: -12, right: 12 },
        html: this.#badge(elementId, found, marker),
      });
      this.#marked.push(elementId);
    }
  }

  clear(): void {
    this.#overlays.remove({ type: overlayType });
    for (const id of this.#marked)
      if (this.#elementRegistry.get(id))
        for (const marker of ['motcua-error', 'motcua-warning']) this.#canvas.removeMarker(id, marker);
    this.#marked = [];
  }

  #badge(elementId: string, problems: DraftProblem[], marker: string): HTMLElement {
    const badge = document.createElement('button');
    badge.type = 'button';
    badge.className = `problem-badge ${marker}`;
    badge.textContent = String(problems.length);
    badge.title = problems.map(({ message }) => message).join('\n');
    badge.setAttribute('aria-label', badge.title);
    badge.addEventListener('click', () => this.#eventBus.fire('motcua.problems.open', { elementId }));
    return badge;
  }
}

function byElement(problems: DraftProblem[]): Map<string, DraftProblem[]> {
  const groups = new Map<string, DraftProblem[]>();
  for (const problem of problems)
    if (problem.elementId) groups.set(problem.elementId, [...(groups.get(problem.elementId) ?? []), problem]);
  return groups;
}
