import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { FieldProblem } from '../app/http.ts';
import { useShortcuts } from '../app/use-shortcuts.ts';
import type { FormDefinition } from '../forms/form-definition.ts';
import { SchemaForm } from '../forms/SchemaForm.tsx';
import { isForward, type Decision } from './decision.ts';

interface Props {
  decision: Decision;
  form: FormDefinition;
  problems: FieldProblem[];
  busy: boolean;
  idPrefix: string;
  onDecide: (data: Record<string, unknown>) => void;
}

/** Signing: the verbs are the buttons, and a refusal first asks for its reason. */
export function DecisionForm({ decision, form, problems, busy, idPrefix, onDecide }: Props) {
  const t = useTranslate();
  const [chosen, setChosen] = useState<string>();
  const [rest, setRest] = useState<Record<string, unknown>>({});
  const value = useMemo(() => ({ ...rest, [decision.field]: chosen }), [rest, decision.field, chosen]);
  const shown = useMemo(() => hiding(form, decision.field), [form, decision.field]);
  const decide = (verb: string) => {
    if (isForward(decision, verb)) onDecide({ [decision.field]: verb });
    else setChosen(verb);
  };
  useShortcuts({ s: () => !busy && !chosen && decide(decision.values[0]!) });
  if (!chosen) {
    return (
      <div className="step-acts">
        {decision.values.map((verb) => (
          <button
            key={verb}
            type="button"
            disabled={busy}
            className={`btn${isForward(decision, verb) ? ' primary' : ''}${verb === 'tuChoi' ? ' danger' : ''}`}
            onClick={() => decide(verb)}
          >
            {t(`decision.${verb}`, { _: verb })}
          </button>
        ))}
      </div>
    );
  }
  return (
    <div className="stack">
      <h3>{t(`decision.${chosen}`, { _: chosen })}</h3>
      <SchemaForm
        definition={shown}
        value={value}
        onChange={setRest}
        problems={problems}
        under="data"
        idPrefix={idPrefix}
      />
      <div className="step-acts">
        <button type="button" className="btn primary" disabled={busy} onClick={() => onDecide(value)}>
          {t(`decision.${chosen}`, { _: chosen })}
        </button>
        <button type="button" className="btn" onClick={() => setChosen(undefined)}>
          {t('action.back')}
        </button>
      </div>
    </div>
  );
}

/** The same form with one field out of sight: its value comes from the button. */
function hiding(form: FormDefinition, field: string): FormDefinition {
  return { ...form, ui: { ...form.ui, fields: { ...form.ui?.fields, [field]: { widget: 'hidden' } } } };
}
