import type Modeler from 'bpmn-js/lib/Modeler';
import { t } from '../app/i18n.ts';
import { fitDiagram } from './fit-diagram.ts';
import { service } from './modeler-services.ts';

/** Zoom, at the edge of the canvas where it is looked for. */
export function CanvasTools({ modeler }: { modeler: Modeler | undefined }) {
  const zoom = (delta: number) => modeler && service(modeler, 'zoomScroll').stepZoom(delta);
  const fit = () => modeler && fitDiagram(service(modeler, 'canvas'));
  return (
    <div className="canvas-tools" role="group" aria-label={t('editor.canvas')}>
      <button
        type="button"
        title={t('editor.zoomOut')}
        aria-label={t('editor.zoomOut')}
        onClick={() => zoom(-1)}
      >
        −
      </button>
      <button type="button" title={t('editor.zoomFit')} aria-label={t('editor.zoomFit')} onClick={fit}>
        ⤢
      </button>
      <button
        type="button"
        title={t('editor.zoomIn')}
        aria-label={t('editor.zoomIn')}
        onClick={() => zoom(1)}
      >
        +
      </button>
    </div>
  );
}
