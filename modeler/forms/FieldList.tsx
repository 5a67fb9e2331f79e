import type { StepForm } from '../app/drafts.ts';
import { t } from '../app/i18n.ts';
import {
  addField,
  fieldKinds,
  fieldsOf,
  moveField,
  removeField,
  type FieldKind,
  type FormField,
} from './form-edit.ts';

/** The palette of fields, and the form's own in their order. */
export function FieldList({
  form,
  fields,
  chosen,
  onChoose,
  onForm,
}: {
  form: StepForm;
  fields: FormField[];
  chosen: string | undefined;
  onChoose: (name: string) => void;
  onForm: (form: StepForm) => void;
}) {
  const add = (kind: FieldKind) => {
    if (kind === 'other') return;
    const next = addField(form, kind, t(`forms.kind.${kind}`));
    onForm(next);
    onChoose(fieldsOf(next).at(-1)?.name ?? '');
  };
  return (
    <div className="field-list">
      <div className="field-palette">
        {fieldKinds.map((kind) => (
          <button key={kind} type="button" onClick={() => add(kind)}>
            + {t(`forms.kind.${kind}`)}
          </button>
        ))}
      </div>
      <ol>
        {fields.map(({ name, title, kind, required }) => (
          <li key={name} className={name === chosen ? 'chosen' : ''}>
            <button
              type="button"
              className="field"
              aria-current={name === chosen}
              onClick={() => onChoose(name)}
            >
              {title}
              {required && ' *'} <span className="code">{t(`forms.kind.${kind}`)}</span>
            </button>
            <RowButton
              label={t('forms.field.up')}
              text="↑"
              of={title}
              act={() => onForm(moveField(form, name, -1))}
            />
            <RowButton
              label={t('forms.field.down')}
              text="↓"
              of={title}
              act={() => onForm(moveField(form, name, 1))}
            />
            <RowButton
              label={t('forms.field.remove')}
              text="×"
              of={title}
              act={() => onForm(removeField(form, name))}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

function RowButton({ label, text, of, act }: { label: string; text: string; of: string; act: () => void }) {
  return (
    <button
      type="button"
      className="icon-button small"
      aria-label={`${label}: ${of}`}
      title={label}
      onClick={act}
    >
      {text}
    </button>
  );
}
