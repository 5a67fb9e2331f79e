import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { tokens } from '../app/tokens.ts';
import './diagram.css';

/** A drawing and the way a dossier took through it. */
export interface DiagramSource {
  bpmn: string;
  activeElements?: string[];
  visitedElements?: { elementId: string }[];
  takenFlows?: string[];
  withdrawnElements?: string[];
}

interface Props {
  source: DiagramSource;
  height: number | string;
  /** Drag and zoom; a thumbnail stays still. */
  navigable?: boolean;
}

interface Canvas {
  zoom(level: 'fit-viewport', center?: 'auto'): void;
  addMarker(element: string, marker: string): void;
}

/** The procedure as drawn, with the way gone in ink and the place it stands at filled in. */
export default function Diagram({ source, height, navigable = false }: Props) {
  const t = useTranslate();
  const box = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!box.current) return;
    const viewer = new NavigatedViewer({
      container: box.current,
      bpmnRenderer: { defaultStrokeColor: tokens.text, defaultLabelColor: tokens.text },
      textRenderer: { defaultStyle: { fontFamily: tokens.font, fontSize: 12 } },
    });
    let gone = false;
    void draw(viewer, source).then((ok) => gone || setFailed(!ok));
    return () => {
      gone = true;
      viewer.destroy();
    };
  }, [source]);
  return (
    <figure aria-label={t('dossier.diagramLabel')}>
      <div ref={box} className={`diagram${navigable ? '' : ' still'}`} style={{ height }} hidden={failed} />
      {failed && <p className="panel-body quiet">{t('dossier.diagramFailed')}</p>}
    </figure>
  );
}

async function draw(viewer: InstanceType<typeof NavigatedViewer>, source: DiagramSource): Promise<boolean> {
  try {
    await viewer.importXML(source.bpmn);
  } catch {
    return false;
  }
  const canvas = viewer.get<Canvas>('canvas');
  const mark = (id: string, marker: string) => {
    try {
      canvas.addMarker(id, marker);
    } catch {
      // A newer drawing may have lost an element an old dossier went through: the rest is still worth showing.
    }
  };
  canvas.zoom('fit-viewport', 'auto');
  for (const { elementId } of source.visitedElements ?? []) mark(elementId, 'visited');
  for (const flow of source.takenFlows ?? []) mark(flow, 'taken');
  for (const id of source.withdrawnElements ?? []) mark(id, 'withdrawn');
  for (const id of source.activeElements ?? []) mark(id, 'active');
  return true;
}
