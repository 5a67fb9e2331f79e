import type Modeler from 'bpmn-js/lib/Modeler';
import { useEffect, useState } from 'react';
import type { Draft } from '../app/drafts.ts';
import { t } from '../app/i18n.ts';
import { LoadState } from '../app/LoadState.tsx';
import { getProcedureBpmn } from '../app/procedures.ts';
import { useLoaded } from '../app/use-loaded.ts';
import { differencesOf, type Difference } from '../procedure/compare.ts';
import { factWords } from '../procedure/fact-words.ts';
import { readBpmn } from '../procedure/read-bpmn.ts';
import { ProblemError } from '../app/http.ts';
import { service } from './modeler-services.ts';
import type { Content } from './use-draft-saving.ts';
import { selectElement } from './use-selection.ts';

/** What differs from the version in force, in words and, while this tab is open, on the canvas. */
export function ChangesTab({
  draft,
  content,
  modeler,
}: {
  draft: Draft;
  content: Content | undefined;
  modeler: Modeler | undefined;
}) {
  const inForce = useLoaded(() => bpmnInForce(draft), draft.id);
  const before = inForce.state === 'ready' ? inForce.value : undefined;
  const after = content?.bpmn;
  const [differences, setDifferences] = useState<Difference[]>();

  useEffect(() => {
    if (!before || !after) return;
    let left = false;
    void Promise.all([readBpmn(before), readBpmn(after)]).then(([old, now]) => {
      if (!left) setDifferences(differencesOf(old, now));
    });
    return () => {
      left = true;
    };
  }, [before, after]);

  useEffect(() => {
    if (!modeler || !differences) return;
    const marks = service(modeler, 'changeMarks');
    marks.show(
      differences.flatMap(({ kind, elementId }) => (kind === 'removed' ? [] : [{ kind, elementId }])),
    );
    return () => marks.clear();
  }, [modeler, differences]);

  if (inForce.state !== 'ready') return <LoadState loaded={inForce} />;
  if (!before) return <p className="empty-state">{t('changes.noBase')}</p>;
  if (!differences) return <LoadState loaded={{ state: 'loading' }} />;
  if (differences.length === 0) return <p className="empty-state">{t('changes.none')}</p>;
  return (
    <ul className="change-list">
      {differences.map((difference) => (
        <li key={`${difference.kind}|${difference.elementId}`}>
          <button
            type="button"
            disabled={difference.kind === 'removed' || !modeler}
            onClick={() => modeler && selectElement(modeler, difference.elementId)}
          >
            <span className={`change-kind ${difference.kind}`}>{t(`changes.${difference.kind}`)}</span>
            <span className="where">{difference.name}</span>
            {difference.facts.map(({ what, before: old, after: now }) => (
              <span key={what} className="what">
                {t('changes.from', {
                  what: t(what),
                  before: factWords(what, old),
                  after: factWords(what, now),
                })}
              </span>
            ))}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Undefined when the procedure was never published: a new one has nothing to be compared with. */
async function bpmnInForce(draft: Draft): Promise<string | undefined> {
  const code = draft.base?.code ?? draft.code;
  if (!code) return undefined;
  try {
    return await getProcedureBpmn(code);
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return undefined;
    throw error;
  }
}
