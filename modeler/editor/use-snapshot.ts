import type Modeler from 'bpmn-js/lib/Modeler';
import { useEffect, useState } from 'react';

/** How long the person pauses before the diagram is written out for lint, comparison and the crash copy. */
const settleMs = 250;

/** The diagram as XML, some moments after its last change; `of` is the change it was written at. */
export function useSnapshot(
  modeler: Modeler | undefined,
  changeCount: number,
): { xml: string; of: number } | undefined {
  const [snapshot, setSnapshot] = useState<{ xml: string; of: number }>();
  useEffect(() => {
    if (!modeler) return;
    let left = false;
    const timer = setTimeout(() => {
      modeler.saveXML({ format: true }).then(
        ({ xml }) => {
          if (!left && xml) setSnapshot({ xml, of: changeCount });
        },
        // A diagram in the middle of an edit may not be writable; the next change tries again.
        () => {},
      );
    }, settleMs);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [modeler, changeCount]);
  return snapshot;
}
