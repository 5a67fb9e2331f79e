import { useEffect, useRef, useState } from 'react';
import { getDraft, saveDraft, type Draft, type StepForm } from '../app/drafts.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { ProblemError } from '../app/http.ts';
import { t } from '../app/i18n.ts';
import { problemText } from '../app/problem-text.ts';
import { guardNavigation } from '../app/route.ts';
import { dropCrashCopy, keepCrashCopy } from './crash-copy.ts';

/** What is edited: the diagram as XML, the forms, and the procedure's particulars. */
export interface Content {
  bpmn: string;
  forms: Record<string, StepForm>;
  catalogue: Catalogue;
}

/** How the draft stands towards the server, and what can be done about it. */
export interface DraftSaving {
  revision: number;
  dirty: boolean;
  saving: boolean;
  failure: string | undefined;
  /** Somebody saved in between: their draft, to be chosen from or kept aside. */
  conflict: Draft | undefined;
  save(content: Content): Promise<boolean>;
  /** The unsaved work is safe elsewhere or given up: leaving the page asks no more. */
  letGo(): void;
  closeConflict(): void;
}

/**
 * Saves a draft over the revision it was read at (`opened` is what was read, `current` what is edited), keeps a copy against a crash, and guards
 * against leaving.
 */
export function useDraftSaving(
  draft: Draft,
  opened: Content | undefined,
  current: Content | undefined,
): DraftSaving {
  const [saved, setSaved] = useState<{ content?: Content; revision: number }>({ revision: draft.revision });
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [conflict, setConflict] = useState<Draft>();
  const safe = saved.content ?? opened;
  const dirty = !!current && !!safe && !isSame(current, safe);
  const dirtyNow = useRef(dirty);
  dirtyNow.current = dirty;

  const save = async (content: Content): Promise<boolean> => {
    if (saving) return false;
    setSaving(true);
    setFailure(undefined);
    try {
      const answer = await saveDraft(draft.id, saved.revision, {
        slug: draft.slug,
        ...content,
      });
      setSaved({ content, revision: answer.revision ?? saved.revision + 1 });
      dropCrashCopy(draft.id);
      return true;
    } catch (error) {
      if (error instanceof ProblemError && error.status === 412) setConflict(await getDraft(draft.id));
      else setFailure(t('editor.save.failed', { message: problemText(error) }));
      return false;
    } finally {
      setSaving(false);
    }
  };

  useEffect(() => {
    if (dirty && current)
      keepCrashCopy(draft.id, { ...current, revision: saved.revision, at: new Date().toISOString() });
  }, [dirty, current, draft.id, saved.revision]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (dirtyNow.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    const release = guardNavigation(() => !dirtyNow.current || window.confirm(t('editor.leave')));
    return () => {
      window.removeEventListener('beforeunload', warn);
      release();
    };
  }, []);

  return {
    revision: saved.revision,
    dirty,
    saving,
    failure,
    conflict,
    save,
    letGo: () => {
      dirtyNow.current = false;
    },
    closeConflict: () => setConflict(undefined),
  };
}

function isSame(one: Content, other: Content): boolean {
  const besides = ({ forms, catalogue }: Content): string => JSON.stringify([forms, catalogue]);
  return one.bpmn === other.bpmn && besides(one) === besides(other);
}
