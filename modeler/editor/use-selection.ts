import type Modeler from 'bpmn-js/lib/Modeler';
import { useEffect, useState } from 'react';
import type { DiagramElement, ModdleElement } from '../procedure/moddle.ts';
import { service } from './modeler-services.ts';

/** The one element selected on the canvas, if exactly one is. */
export function useSelection(modeler: Modeler | undefined): string | undefined {
  const [selected, setSelected] = useState<string>();
  useEffect(() => {
    if (!modeler) return;
    const eventBus = service(modeler, 'eventBus');
    const onChanged = (event: Record<string, unknown>) => {
      const elements = event.newSelection as DiagramElement[];
      setSelected(elements.length === 1 ? elements[0]?.id : undefined);
    };
    eventBus.on('selection.changed', onChanged);
    return () => eventBus.off('selection.changed', onChanged);
  }, [modeler]);
  return selected;
}

/**
 * The element that stands for an id on the canvas: itself, or for a process its pool; undefined when nothing does.
 * Without a pool the process is the sheet itself.
 */
export function shownElement(modeler: Modeler, id: string): DiagramElement | undefined {
  const registry = service(modeler, 'elementRegistry');
  return (
    registry.get(id) ??
    registry.find(
      ({ businessObject }) => (businessObject.get('processRef') as ModdleElement | undefined)?.id === id,
    )
  );
}

/** Selects an element and brings it into view. The panel follows the selection once it is mounted. */
export function selectElement(modeler: Modeler, elementId: string): void {
  const element = shownElement(modeler, elementId);
  if (!element) return;
  const canvas = service(modeler, 'canvas');
  if (element !== canvas.getRootElement()) canvas.scrollToElement(element, 80);
  service(modeler, 'selection').select(element);
}
