import type Modeler from 'bpmn-js/lib/Modeler';
import type { DraftProblem } from '../app/drafts.ts';
import { t } from '../app/i18n.ts';
import { isA, textOf } from '../procedure/moddle.ts';
import { selectElement, shownElement } from './use-selection.ts';

/** All problems in words; a click leads to the element. */
export function ProblemsTab({
  problems,
  modeler,
}: {
  problems: DraftProblem[];
  modeler: Modeler | undefined;
}) {
  if (problems.length === 0) return <p className="empty-state">{t('problems.none')}</p>;
  return (
    <ul className="problem-list">
      {problems.map((problem) => (
        <li key={`${problem.rule}|${problem.elementId}|${problem.message}`}>
          <button
            type="button"
            disabled={!problem.elementId || !modeler}
            onClick={() => modeler && problem.elementId && selectElement(modeler, problem.elementId)}
          >
            <span className={`severity ${problem.severity}`}>{t(`problems.${problem.severity}`)}</span>
            <span className="where">{nameOf(modeler, problem.elementId)}</span>
            <span className="what">{problem.message}</span>
            <span className="rule">{problem.rule}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function nameOf(modeler: Modeler | undefined, elementId: string | null): string {
  if (!elementId) return t('problems.whole');
  const element = modeler && shownElement(modeler, elementId);
  if (isA(element?.businessObject, 'bpmn:Process', 'bpmn:Participant', 'bpmn:Collaboration'))
    return t('problems.whole');
  return textOf(element?.businessObject, 'name') ?? elementId;
}
