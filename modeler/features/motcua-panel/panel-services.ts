import type { DiagramElement, ModdleElement } from '../../procedure/moddle.ts';
import type { DraftContext } from '../draft-context/DraftContext.ts';

/** The one way to change the diagram: what goes through it can be undone. */
export interface CommandStack {
  execute(command: string, context: unknown): void;
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  clear(emit?: boolean): void;
}

/** Makes BPMN elements that belong to the diagram. */
export interface BpmnFactory {
  create(type: string, properties?: Record<string, unknown>): ModdleElement;
}

/** What the entries of the panel need from the canvas. */
export interface PanelServices {
  commandStack: CommandStack;
  bpmnFactory: BpmnFactory;
  modeling: { updateProperties(element: DiagramElement, properties: Record<string, unknown>): void };
  draftContext: DraftContext;
  debounce: (callback: unknown) => unknown;
}
