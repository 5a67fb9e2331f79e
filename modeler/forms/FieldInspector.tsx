import { useState } from 'react';
import type { StepForm } from '../app/drafts.ts';
import { t } from '../app/i18n.ts';
import { choicesFromText, updateField, type FormField } from './form-edit.ts';

/** The settings of the chosen field that people who don't code change. */
export function FieldInspector({
  form,
  field,
  onForm,
}: {
  form: StepForm;
  field: FormField;
  onForm: (form: StepForm) => void;
}) {
  const change = (changes: Partial<FormField>) => onForm(updateField(form, field.name, changes));
  return (
    <div className="form inspector">
      <p className="quiet">
        {t('forms.field.name')} <span className="code">{field.name}</span>
      </p>
      <label>
        {t('forms.field.title')}
        <input value={field.title} onChange={(event) => change({ title: event.target.value })} />
      </label>
      <label className="choice">
        <input
          type="checkbox"
          checked={field.required}
          onChange={(event) => change({ required: event.target.checked })}
        />
        {t('forms.field.required')}
      </label>
      {(field.kind === 'choice' || field.kind === 'boolean') && (
        <label className="choice">
          <input
            type="checkbox"
            checked={field.routing}
            onChange={(event) => change({ routing: event.target.checked })}
          />
          {t('forms.field.routing')}
        </label>
      )}
      {field.kind === 'choice' && (
        <Choices key={field.name} field={field} onChoices={(choices) => change({ choices })} />
      )}
      {field.kind === 'other' && <p className="quiet">{t('forms.field.other')}</p>}
    </div>
  );
}

/** Kept as text while it is typed; read when the field is left, so that half a line is not a choice yet. */
function Choices({
  field,
  onChoices,
}: {
  field: FormField;
  onChoices: (choices: FormField['choices']) => void;
}) {
  const [text, setText] = useState(field.choices.map(({ value, title }) => `${value} = ${title}`).join('\n'));
  return (
    <label>
      {t('forms.field.choices')}
      <textarea
        rows={4}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => onChoices(choicesFromText(text))}
      />
    </label>
  );
}
