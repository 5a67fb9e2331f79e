import type Modeler from 'bpmn-js/lib/Modeler';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { problemText } from '../app/problem-text.ts';
import { fitDiagram } from './fit-diagram.ts';
import { createModeler } from './create-modeler.ts';
import { service } from './modeler-services.ts';

/** The canvas while a draft is open. */
export interface OpenModeler {
  canvasRef: RefObject<HTMLDivElement | null>;
  panelRef: RefObject<HTMLDivElement | null>;
  /** There once the diagram was read. */
  modeler: Modeler | undefined;
  /** Grows with every change of the diagram, so that what depends on it is computed anew. */
  changeCount: number;
  importFailure: string | undefined;
  /** What the canvas writes of the first diagram it read: later changes are compared with it. */
  firstWritten: string | undefined;
  /** Reads another diagram into the canvas; undo starts anew. */
  importXml(xml: string): Promise<void>;
}

/** Opens the canvas with a diagram and closes it with the page. */
export function useModeler(xml: string): OpenModeler {
  const canvasRef = useRef<HTMLDivElement>(null);
  const panelRef = useRef<HTMLDivElement>(null);
  const firstXml = useRef(xml);
  const instance = useRef<Modeler>(undefined);
  const [modeler, setModeler] = useState<Modeler>();
  const [changeCount, setChangeCount] = useState(0);
  const [importFailure, setImportFailure] = useState<string>();
  const [firstWritten, setFirstWritten] = useState<string>();

  const importXml = useCallback(async (next: string) => {
    const current = instance.current;
    if (!current) return;
    try {
      await current.importXML(next);
      const { xml: written } = await current.saveXML({ format: true });
      if (instance.current !== current) return;
      setFirstWritten((known) => known ?? written);
      setImportFailure(undefined);
      setModeler(current);
      setChangeCount((count) => count + 1);
      // The ruler appears with the diagram and takes its height from the canvas: fit after that.
      requestAnimationFrame(() => instance.current === current && fitDiagram(service(current, 'canvas')));
    } catch (error) {
      if (instance.current === current) setImportFailure(problemText(error));
    }
  }, []);

  useEffect(() => {
    if (!canvasRef.current || !panelRef.current) return;
    const created = createModeler(canvasRef.current, panelRef.current);
    instance.current = created;
    service(created, 'eventBus').on('commandStack.changed', () => setChangeCount((count) => count + 1));
    const resizing = new ResizeObserver(() => service(created, 'canvas').resized());
    resizing.observe(canvasRef.current);
    void importXml(firstXml.current);
    return () => {
      instance.current = undefined;
      resizing.disconnect();
      setModeler(undefined);
      created.destroy();
    };
  }, [importXml]);

  return { canvasRef, panelRef, modeler, changeCount, importFailure, firstWritten, importXml };
}
