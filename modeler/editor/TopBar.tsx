import type Modeler from 'bpmn-js/lib/Modeler';
import { useState } from 'react';
import type { Draft, DraftProblem } from '../app/drafts.ts';
import { t } from '../app/i18n.ts';
import { homePath, navigate } from '../app/route.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { service } from './modeler-services.ts';
import type { DraftSaving } from './use-draft-saving.ts';

/** Name and state of the draft, and everything that acts on it as a whole. */
export function TopBar({
  draft,
  saving,
  problems,
  modeler,
  onSave,
  onPublish,
  onPanel,
}: {
  draft: Draft;
  saving: DraftSaving;
  problems: DraftProblem[];
  modeler: Modeler | undefined;
  /** Makes the bar look again at what may be undone. */
  changeCount: number;
  onSave: () => void;
  onPublish: () => void;
  onPanel: () => void;
}) {
  const [simulating, setSimulating] = useState(false);
  const commandStack = modeler && service(modeler, 'commandStack');
  const simulate = () => {
    if (!modeler) return;
    service(modeler, 'toggleMode').toggleMode(!simulating);
    setSimulating(!simulating);
  };
  return (
    <header className="top-bar">
      <button
        type="button"
        className="icon-button"
        aria-label={t('editor.back')}
        title={t('editor.back')}
        onClick={() => navigate(homePath)}
      >
        ←
      </button>
      <div className="title">
        <h1 title={draft.name || draft.slug}>{draft.name || draft.slug}</h1>
        <p className="status" role="status">
          {statusWords(saving, problems)}
        </p>
      </div>
      <div className="tools">
        <button
          type="button"
          className="icon-button"
          aria-label={t('editor.undo')}
          title={t('editor.undo')}
          disabled={!commandStack?.canUndo() || simulating}
          onClick={() => commandStack?.undo()}
        >
          ↶
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t('editor.redo')}
          title={t('editor.redo')}
          disabled={!commandStack?.canRedo() || simulating}
          onClick={() => commandStack?.redo()}
        >
          ↷
        </button>
        <button type="button" className="button quiet" aria-pressed={simulating} onClick={simulate}>
          {simulating ? t('editor.simulate.stop') : t('editor.simulate')}
        </button>
        <ExportMenu modeler={modeler} slug={draft.slug} />
        <button type="button" className="button quiet panel-toggle" onClick={onPanel}>
          {t('editor.panel.open')}
        </button>
        <button
          type="button"
          className="button"
          title={saving.dirty ? t('editor.save.hint') : t('editor.save.nothing')}
          disabled={!saving.dirty || saving.saving}
          onClick={onSave}
        >
          {saving.saving ? t('editor.saving') : t('editor.save')}
        </button>
        <button type="button" className="button primary" onClick={onPublish}>
          {t('editor.publish')}
        </button>
      </div>
    </header>
  );
}

/** "Bản nháp 3 · 2 lỗi · chưa lưu". */
function statusWords(saving: DraftSaving, problems: DraftProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return [
    t('editor.revision', { revision: saving.revision }),
    errors > 0 ? t('editor.errors', { count: errors }) : t('editor.clean'),
    warnings > 0 && t('editor.warnings', { count: warnings }),
    saving.saving ? t('editor.saving') : saving.dirty ? t('editor.unsaved') : t('editor.saved'),
  ]
    .filter(Boolean)
    .join(' · ');
}
