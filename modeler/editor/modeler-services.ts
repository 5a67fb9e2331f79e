import type Modeler from 'bpmn-js/lib/Modeler';
import type { PathHighlight } from '../features/budget-ruler/PathHighlight.ts';
import type { ChangeMarks } from '../features/changes/ChangeMarks.ts';
import type { DraftContext } from '../features/draft-context/DraftContext.ts';
import type { CommandStack } from '../features/motcua-panel/panel-services.ts';
import type { Problems } from '../features/problems/Problems.ts';
import type { DiagramElement } from '../procedure/moddle.ts';
import type { FittingCanvas } from './fit-diagram.ts';

interface EventBus {
  on(events: string | string[], callback: (event: Record<string, unknown>) => void): void;
  off(events: string | string[], callback: (event: Record<string, unknown>) => void): void;
}

interface Canvas extends FittingCanvas {
  getRootElement(): DiagramElement;
  scrollToElement(element: DiagramElement, padding?: number): void;
  focus(): void;
}

/** The services of the canvas that the page calls, with the types we rely on. */
export interface ModelerServices {
  eventBus: EventBus;
  canvas: Canvas;
  commandStack: CommandStack;
  selection: { select(element: DiagramElement | null): void; get(): DiagramElement[] };
  elementRegistry: {
    get(id: string): DiagramElement | undefined;
    find(matches: (element: DiagramElement) => boolean): DiagramElement | undefined;
  };
  zoomScroll: { stepZoom(delta: number): void };
  toggleMode: { toggleMode(active?: boolean): void };
  minimap: { open(): void; close(): void };
  problems: Problems;
  pathHighlight: PathHighlight;
  changeMarks: ChangeMarks;
  draftContext: DraftContext;
}

/** One service of the canvas by its name. */
export function service<Name extends keyof ModelerServices>(
  modeler: Modeler,
  name: Name,
): ModelerServices[Name] {
  return modeler.get<ModelerServices[Name]>(name);
}
