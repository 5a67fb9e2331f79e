import { useState } from 'react';
import type { StepForm } from '../app/drafts.ts';
import { t } from '../app/i18n.ts';

/** The whole form as JSON; what cannot be read is not taken over, and said. */
export function JsonView({ form, onForm }: { form: StepForm; onForm: (form: StepForm) => void }) {
  const [text, setText] = useState(() => JSON.stringify(form, null, 2));
  const [failure, setFailure] = useState<string>();
  const change = (next: string) => {
    setText(next);
    try {
      onForm(readForm(next));
      setFailure(undefined);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <div className="json-view">
      <textarea
        value={text}
        spellCheck={false}
        aria-label={t('forms.json')}
        aria-invalid={failure !== undefined}
        onChange={(event) => change(event.target.value)}
      />
      {failure && (
        <p className="notice error" role="alert">
          {t('forms.json.invalid', { message: failure })}
        </p>
      )}
    </div>
  );
}

function readForm(text: string): StepForm {
  const form = JSON.parse(text) as Partial<StepForm> | null;
  if (typeof form !== 'object' || form === null || typeof form.schema !== 'object' || form.schema === null)
    throw new Error('Expected an object with "schema" but there is none.');
  return form as StepForm;
}
