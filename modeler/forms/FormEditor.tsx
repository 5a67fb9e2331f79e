import { useState } from 'react';
import { formSchemaProblem } from '#engine/forms/compile-form.ts';
import type { FormSchema } from '#engine/forms/form-schema.ts';
import type { StepForm } from '../app/drafts.ts';
import { t } from '../app/i18n.ts';
import { FieldInspector } from './FieldInspector.tsx';
import { FieldList } from './FieldList.tsx';
import { fieldsOf } from './form-edit.ts';
import { FormPreview } from './FormPreview.tsx';
import { JsonView } from './JsonView.tsx';

/** One form: its fields in order, the chosen field's settings, and how it looks; or all of it as JSON. */
export function FormEditor({ form, onForm }: { form: StepForm; onForm: (form: StepForm) => void }) {
  const [view, setView] = useState<'fields' | 'json'>('fields');
  const [chosen, setChosen] = useState<string>();
  const fields = fieldsOf(form);
  const field = fields.find(({ name }) => name === chosen);
  const problem = formSchemaProblem(form.schema as FormSchema);
  return (
    <div className="form-editor">
      <div className="views" role="group" aria-label={t('drawer.forms')}>
        {(['fields', 'json'] as const).map((each) => (
          <button key={each} type="button" aria-pressed={each === view} onClick={() => setView(each)}>
            {t(`forms.${each}`)}
          </button>
        ))}
        <span className={problem ? 'pill error' : 'pill fine'} role="status">
          {problem ? t('forms.schema.invalid', { message: problem }) : t('forms.json.fine')}
        </span>
      </div>
      {view === 'json' ? (
        <JsonView value={form} read={readForm} onValue={onForm} />
      ) : (
        <div className="columns">
          <FieldList form={form} fields={fields} chosen={chosen} onChoose={setChosen} onForm={onForm} />
          {field ? (
            <FieldInspector form={form} field={field} onForm={onForm} />
          ) : (
            <p className="empty-state">{t('forms.field.select')}</p>
          )}
          <FormPreview form={form} />
        </div>
      )}
    </div>
  );
}

/** Throws when parsed JSON is not a form. */
function readForm(parsed: unknown): StepForm {
  const form = parsed as Partial<StepForm> | null;
  if (typeof form !== 'object' || form === null || typeof form.schema !== 'object' || form.schema === null)
    throw new Error('Expected an object with "schema" but there is none.');
  return form as StepForm;
}
