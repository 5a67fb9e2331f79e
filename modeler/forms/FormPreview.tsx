import { useState } from 'react';
import type { FormSchema } from '#engine/forms/form-schema.ts';
import { isShown, type ShowWhen } from '#engine/forms/is-shown.ts';
import { localizeSchema } from '#engine/forms/localize-schema.ts';
import type { StepForm } from '../app/drafts.ts';
import { t } from '../app/i18n.ts';
import { currentLocale } from '../app/locale.ts';
import { fieldsOf } from './form-edit.ts';
import { PreviewField } from './PreviewField.tsx';

/** How the form asks its questions; the answers typed here go nowhere. */
export function FormPreview({ form }: { form: StepForm }) {
  const [answers, setAnswers] = useState<Record<string, unknown>>({});
  const schema = localizeSchema(form.schema as FormSchema, currentLocale());
  const hints = (form.ui?.fields ?? {}) as Record<string, { widget?: string; showWhen?: ShowWhen }>;
  return (
    <section className="form preview" aria-label={t('forms.preview')}>
      <h3>{schema.title ?? t('forms.preview')}</h3>
      {fieldsOf({ ...form, schema }).map(({ name, required }) =>
        isShown(hints[name]?.showWhen, answers) ? (
          <PreviewField
            key={name}
            name={name}
            field={schema.properties?.[name] ?? {}}
            widget={hints[name]?.widget}
            required={required}
            value={answers[name]}
            onValue={(value) => setAnswers({ ...answers, [name]: value })}
          />
        ) : null,
      )}
    </section>
  );
}
