import { useCallback, useEffect, useMemo, useState } from 'react';
import { createDraft, type Draft } from '../app/drafts.ts';
import { t } from '../app/i18n.ts';
import { problemText } from '../app/problem-text.ts';
import { draftPath, navigate } from '../app/route.ts';
import type { SessionUser } from '../app/session.ts';
import { lawTerms } from '../procedure/law-data.ts';
import { PublishDialog } from '../publish/PublishDialog.tsx';
import { BudgetRuler } from './BudgetRuler.tsx';
import { CanvasTools } from './CanvasTools.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import { CrashNotice } from './CrashNotice.tsx';
import { dropCrashCopy, readCrashCopy, type CrashCopy } from './crash-copy.ts';
import { Drawer, type DrawerTab } from './Drawer.tsx';
import { service } from './modeler-services.ts';
import { TopBar } from './TopBar.tsx';
import { useDraftSaving, type Content } from './use-draft-saving.ts';
import { useModeler } from './use-modeler.ts';
import { useProblems } from './use-problems.ts';
import { selectElement, useSelection } from './use-selection.ts';
import { useSnapshot } from './use-snapshot.ts';

/** The designer's bench for one draft: canvas, panel, ruler and drawer, and the saving of it all. */
export function Workbench({
  draft,
  user,
  onReload,
}: {
  draft: Draft;
  user: SessionUser;
  onReload: () => void;
}) {
  const open = useModeler(draft.bpmn);
  const { modeler, changeCount } = open;
  const [forms, setForms] = useState(draft.forms ?? {});
  const [catalogue, setCatalogue] = useState(draft.catalogue ?? {});
  const snapshot = useSnapshot(modeler, changeCount);
  const content = useMemo<Content | undefined>(
    () => snapshot && { bpmn: snapshot.xml, forms, catalogue },
    [snapshot, forms, catalogue],
  );
  const opened = useMemo<Content | undefined>(
    () =>
      open.firstWritten
        ? { bpmn: open.firstWritten, forms: draft.forms ?? {}, catalogue: draft.catalogue ?? {} }
        : undefined,
    [open.firstWritten, draft.forms, draft.catalogue],
  );
  const saving = useDraftSaving(draft, opened, content);
  const [crash, setCrash] = useState<CrashCopy | undefined>(() => readCrashCopy(draft.id));
  const selected = useSelection(modeler);
  const [tab, setTab] = useState<DrawerTab | undefined>();
  const [publishing, setPublishing] = useState(false);
  const [panelOpen, setPanelOpen] = useState(false);
  const problems = useProblems({ draft, content, revision: saving.revision, dirty: saving.dirty, modeler });

  useEffect(() => {
    if (modeler) service(modeler, 'draftContext').setForms(forms);
  }, [modeler, forms]);

  useEffect(() => {
    if (modeler) service(modeler, 'draftContext').setLaw(lawTerms);
  }, [modeler]);

  const save = useCallback(async () => {
    if (!modeler) return;
    const { xml } = await modeler.saveXML({ format: true });
    if (xml) await saving.save({ bpmn: xml, forms, catalogue });
  }, [modeler, forms, catalogue, saving]);
  useSaveKey(save);

  useEffect(() => {
    if (!modeler) return;
    const eventBus = service(modeler, 'eventBus');
    const onOpen = (event: Record<string, unknown>) => {
      setTab('problems');
      selectElement(modeler, event.elementId as string);
    };
    eventBus.on('motcua.problems.open', onOpen);
    return () => eventBus.off('motcua.problems.open', onOpen);
  }, [modeler]);

  const restore = (copy: CrashCopy) => {
    setForms(copy.forms);
    setCatalogue(copy.catalogue);
    void open.importXml(copy.bpmn);
    setCrash(undefined);
  };
  const keepMine = async () => {
    if (!content) return;
    try {
      const { id } = await createDraft({
        slug: draft.slug,
        base: draft.base?.code,
        ...content,
      });
      dropCrashCopy(draft.id);
      saving.letGo();
      navigate(draftPath(id));
    } catch (error) {
      window.alert(problemText(error));
    }
  };

  return (
    <div className={panelOpen ? 'workbench panel-open' : 'workbench'}>
      <TopBar
        draft={draft}
        saving={saving}
        problems={problems}
        modeler={modeler}
        changeCount={changeCount}
        onSave={() => void save()}
        onPublish={() => setPublishing(true)}
        onPanel={() => setPanelOpen(!panelOpen)}
      />
      <div className="notices">
        {crash && crash.bpmn !== draft.bpmn && (
          <CrashNotice
            at={crash.at}
            onRestore={() => restore(crash)}
            onDrop={() => {
              dropCrashCopy(draft.id);
              setCrash(undefined);
            }}
          />
        )}
        {open.importFailure && (
          <p className="notice error" role="alert">
            {t('editor.import.failed', { message: open.importFailure })}
          </p>
        )}
        {saving.failure && (
          <p className="notice error" role="alert">
            {saving.failure}
          </p>
        )}
      </div>
      <main className="stage" aria-label={t('editor.canvas')}>
        <div ref={open.canvasRef} className="canvas" />
        <CanvasTools modeler={modeler} />
      </main>
      <BudgetRuler
        modeler={modeler}
        changeCount={changeCount}
        selected={selected}
        procedureCode={draft.code}
      />
      <Drawer
        draft={draft}
        content={content}
        problems={problems}
        tab={tab}
        onTab={setTab}
        modeler={modeler}
        forms={forms}
        onForms={setForms}
        catalogue={catalogue}
        onCatalogue={setCatalogue}
      />
      <aside className="panel" aria-label={t('editor.panel')} ref={open.panelRef} />
      {saving.conflict && (
        <ConflictDialog
          mine={saving.revision}
          theirs={saving.conflict}
          onKeep={() => void keepMine()}
          onLoad={() => {
            dropCrashCopy(draft.id);
            saving.closeConflict();
            onReload();
          }}
          onClose={saving.closeConflict}
        />
      )}
      {publishing && (
        <PublishDialog
          draft={draft}
          user={user}
          revision={saving.revision}
          dirty={saving.dirty}
          errors={problems.filter(({ severity }) => severity === 'error').length}
          onClose={() => setPublishing(false)}
        />
      )}
    </div>
  );
}

/** Ctrl+S (or ⌘S) saves, wherever the focus is. */
function useSaveKey(save: () => Promise<void>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void save();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [save]);
}
