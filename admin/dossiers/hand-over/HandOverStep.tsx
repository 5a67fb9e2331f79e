import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { ProblemError, type FieldProblem } from '../../app/http.ts';
import { useOfficeNow } from '../../app/office-clock.ts';
import { checkForm } from '../../forms/check-form.ts';
import { withoutHidden } from '../../forms/library-ui.ts';
import { firstAnswers } from '../../forms/prefill.ts';
import { SchemaForm } from '../../forms/SchemaForm.tsx';
import type { Task } from '../../inbox/task.ts';
import { useTaskActs } from '../../inbox/use-task-acts.ts';
import { partsOf } from '../../kit/format-moment.ts';
import { formatMoney } from '../../kit/format-money.ts';
import { Note } from '../../kit/Note.tsx';
import type { Dossier } from '../dossier.ts';
import { feeOwed } from '../dossier-predicates.ts';
import { HandOverForm } from './HandOverForm.tsx';
import { formAnswers, handOverFor, handOverProblems, restOfForm, sentHandOver } from './hand-over-entry.ts';

interface Props {
  task: Task;
  dossier: Dossier;
  onRelease: () => void;
}

/** Trả kết quả: the last look at fee, person and paper, and the button that ends the dossier. */
export function HandOverStep({ task, dossier, onRelease }: Props) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const today = partsOf(useOfficeNow()).day;
  const { complete } = useTaskActs();
  const [entry, setEntry] = useState(() => handOverFor('owner', dossier));
  const [more, setMore] = useState(() =>
    firstAnswers(task.form?.ui?.prefill, dossier.form, dossier.applicant),
  );
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [failure, setFailure] = useState<string>();
  const owed = feeOwed(dossier);
  const rest = restOfForm(task.form);
  const answers = () => withoutHidden(task.form?.ui, { ...more, ...formAnswers(task.form, entry) });

  const findProblems = (next: typeof entry) => [
    ...handOverProblems(next, dossier, { today, locale }),
    ...(rest ? checkForm(rest, withoutHidden(rest.ui, more), locale) : []),
  ];
  const submit = async () => {
    setFailure(undefined);
    const found = findProblems(entry);
    setProblems(found);
    if (found.length > 0) return;
    try {
      await complete.mutateAsync({ task, data: answers(), handOver: sentHandOver(entry) });
    } catch (error) {
      if (error instanceof ProblemError) setProblems(error.errors);
      setFailure((error as Error).message);
    }
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {failure && <Note tone="late">{t(failure, { _: failure })}</Note>}
      {owed > 0 && <Note tone="soon">{t('dossier.feeBlocks', { amount: formatMoney(owed) })}</Note>}
      <HandOverForm
        dossier={dossier}
        value={entry}
        problems={problems}
        onChange={(next) => {
          setEntry(next);
          if (problems.length > 0) setProblems(findProblems(next));
        }}
      />
      {rest && (
        <SchemaForm
          definition={rest}
          value={more}
          onChange={setMore}
          problems={problems}
          under="data"
          idPrefix={`step-${task.elementId}`}
        />
      )}
      <div className="step-acts">
        <button className="btn primary" type="submit" disabled={complete.isPending || owed > 0}>
          {t(`step.${task.elementId}`, { _: t('action.complete') })}
        </button>
        <button className="btn" type="button" onClick={onRelease}>
          {t('action.release')}
        </button>
      </div>
    </form>
  );
}
