import type Modeler from 'bpmn-js/lib/Modeler';
import { useEffect, useMemo, useState } from 'react';
import { getProblems, type Draft, type DraftProblem } from '../app/drafts.ts';
import { liveProblems } from '../procedure/live-problems.ts';
import { service } from './modeler-services.ts';
import { shownElement } from './use-selection.ts';
import type { Content } from './use-draft-saving.ts';

/** The order in which problems are told. */
const severities: DraftProblem['severity'][] = ['error', 'warning', 'info'];

/**
 * The problems of the draft: linted in the browser while it is edited, and, once it is saved, what the server's
 * publish gate adds. They are drawn on the canvas too.
 */
export function useProblems(options: {
  draft: Draft;
  content: Content | undefined;
  revision: number;
  dirty: boolean;
  modeler: Modeler | undefined;
}): DraftProblem[] {
  const { draft, content, revision, dirty, modeler } = options;
  const [live, setLive] = useState<DraftProblem[]>([]);
  const [gate, setGate] = useState<DraftProblem[]>([]);

  useEffect(() => {
    if (!content) return;
    let left = false;
    liveProblems({ ...content, code: draft.code }).then(
      (found) => left || setLive(found),
      () => {},
    );
    return () => {
      left = true;
    };
  }, [content, draft.code]);

  useEffect(() => {
    let left = false;
    // Without the server the live ones still stand.
    getProblems(draft.id).then(
      (found) => left || setGate(found),
      () => {},
    );
    return () => {
      left = true;
    };
  }, [draft.id, revision]);

  const problems = useMemo(() => (dirty ? live : merged(live, gate)), [live, gate, dirty]);
  useEffect(() => {
    if (modeler)
      service(modeler, 'problems').show(
        problems.map((problem) => ({
          ...problem,
          elementId: (problem.elementId && shownElement(modeler, problem.elementId)?.id) || problem.elementId,
        })),
      );
  }, [modeler, problems]);
  return problems;
}

/** Each problem once, errors first. The gate's come in as they are; a rule both ran is told by the live one. */
function merged(live: DraftProblem[], gate: DraftProblem[]): DraftProblem[] {
  const keyOf = ({ rule, elementId }: DraftProblem): string => `${rule}|${elementId ?? ''}`;
  const known = new Set(live.map(keyOf));
  return [...live, ...gate.filter((problem) => !known.has(keyOf(problem)))].sort(
    (one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity),
  );
}
