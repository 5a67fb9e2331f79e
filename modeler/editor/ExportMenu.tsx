import type Modeler from 'bpmn-js/lib/Modeler';
import { useRef } from 'react';
import { t } from '../app/i18n.ts';
import { exportFile } from './export-files.ts';

/** The diagram as a file: BPMN for other editors, SVG for documents. */
export function ExportMenu({ modeler, slug }: { modeler: Modeler | undefined; slug: string }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const take = (kind: 'bpmn' | 'svg') => {
    if (menu.current) menu.current.open = false;
    if (modeler) void exportFile(modeler, slug, kind);
  };
  return (
    <details ref={menu} className="menu">
      <summary className="button quiet">{t('editor.export')}</summary>
      <div>
        <button type="button" onClick={() => take('bpmn')}>
          {t('editor.export.bpmn')}
        </button>
        <button type="button" onClick={() => take('svg')}>
          {t('editor.export.svg')}
        </button>
      </div>
    </details>
  );
}
