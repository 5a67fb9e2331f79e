import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { ProblemError, type FieldProblem } from '../app/http.ts';
import { useShortcuts } from '../app/use-shortcuts.ts';
import { SchemaForm } from '../forms/SchemaForm.tsx';
import { checkForm } from '../forms/check-form.ts';
import { withoutHidden } from '../forms/library-ui.ts';
import { firstAnswers } from '../forms/prefill.ts';
import type { Task } from '../inbox/task.ts';
import { useTaskActs } from '../inbox/use-task-acts.ts';
import { Note } from '../kit/Note.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { decisionOf } from './decision.ts';
import type { Dossier } from './dossier.ts';

interface Props {
  task: Task;
  dossier: Dossier;
  onRelease: () => void;
}

/** The step's own form and the button that hands it on. What is typed stays when the server refuses it. */
export default function StepForm({ task, dossier, onRelease }: Props) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const { complete } = useTaskActs();
  const [value, setValue] = useState(() =>
    firstAnswers(task.form?.ui?.prefill, dossier.form, dossier.applicant),
  );
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [failure, setFailure] = useState<string>();
  const decision = decisionOf(task.form);

  const submit = async (answers: Record<string, unknown>) => {
    const data = withoutHidden(task.form?.ui, answers);
    setFailure(undefined);
    const found = task.form ? checkForm(task.form, data, locale) : [];
    setProblems(found);
    if (found.length > 0) return;
    try {
      await complete.mutateAsync({ task, data });
    } catch (error) {
      if (error instanceof ProblemError) setProblems(error.errors);
      setFailure((error as Error).message);
    }
  };
  const change = (next: Record<string, unknown>) => {
    setValue(next);
    if (problems.length > 0 && task.form) {
      setProblems(checkForm(task.form, withoutHidden(task.form.ui, next), locale));
    }
  };
  useShortcuts({ e: () => !decision && !complete.isPending && void submit(value) });

  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!decision) void submit(value);
      }}
    >
      {failure && <Note tone="late">{t(failure, { _: failure })}</Note>}
      {decision && task.form ? (
        <DecisionForm
          decision={decision}
          form={task.form}
          problems={problems}
          busy={complete.isPending}
          idPrefix={`step-${task.elementId}`}
          onDecide={(data) => void submit(data)}
        />
      ) : (
        <>
          {task.form && (
            <SchemaForm
              definition={task.form}
              value={value}
              onChange={change}
              problems={problems}
              under="data"
              idPrefix={`step-${task.elementId}`}
            />
          )}
          <div className="step-acts">
            <button className="btn primary" type="submit" disabled={complete.isPending}>
              {t(`step.${task.elementId}`, { _: t('action.complete') })}
            </button>
            <button className="btn" type="button" onClick={onRelease}>
              {t('action.release')}
            </button>
          </div>
        </>
      )}
    </form>
  );
}
