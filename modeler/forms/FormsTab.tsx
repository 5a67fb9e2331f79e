import { useState } from 'react';
import type { StepForm } from '../app/drafts.ts';
import { t } from '../app/i18n.ts';
import { isSlug, slugOf } from '../home/slug.ts';
import { emptyForm } from './form-edit.ts';
import { FormEditor } from './FormEditor.tsx';

/** The step forms of the draft: which there are, and the one being edited. */
export function FormsTab({
  forms,
  onForms,
}: {
  forms: Record<string, StepForm>;
  onForms: (forms: Record<string, StepForm>) => void;
}) {
  const keys = Object.keys(forms).sort();
  const [chosen, setChosen] = useState<string>();
  const key = chosen && chosen in forms ? chosen : keys[0];
  const form = key ? forms[key] : undefined;
  const [title, setTitle] = useState('');
  const newKey = slugOf(title);
  const add = () => {
    if (!isSlug(newKey) || newKey in forms) return;
    onForms({ ...forms, [newKey]: emptyForm(title) });
    setChosen(newKey);
    setTitle('');
  };
  return (
    <div className="forms-tab">
      <nav aria-label={t('drawer.forms')}>
        {keys.length === 0 && <p className="empty-state">{t('forms.none')}</p>}
        <ul>
          {keys.map((each) => (
            <li key={each}>
              <button type="button" aria-current={each === key} onClick={() => setChosen(each)}>
                {titleOf(forms[each])} <span className="code">{each}</span>
              </button>
            </li>
          ))}
        </ul>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <input
            value={title}
            aria-label={t('forms.title')}
            placeholder={t('forms.title')}
            onChange={(event) => setTitle(event.target.value)}
          />
          <button type="submit" className="button" disabled={!isSlug(newKey) || newKey in forms}>
            {t('forms.add')}
          </button>
        </form>
      </nav>
      {key && form && (
        <FormEditor key={key} form={form} onForm={(next) => onForms({ ...forms, [key]: next })} />
      )}
    </div>
  );
}

function titleOf(form: StepForm | undefined): string {
  return typeof form?.schema.title === 'string' ? form.schema.title : '';
}
