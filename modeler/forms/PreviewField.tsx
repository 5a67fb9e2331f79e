import type { FormSchema } from '#engine/forms/form-schema.ts';

/** One question of the preview, in the widget the form asks for. */
export function PreviewField({
  name,
  field,
  widget,
  required,
  value,
  onValue,
}: {
  name: string;
  field: FormSchema;
  widget: string | undefined;
  required: boolean;
  value: unknown;
  onValue: (value: unknown) => void;
}) {
  const label = `${field.title ?? name}${required ? ' *' : ''}`;
  const text = typeof value === 'string' ? value : '';
  if (field.properties)
    return (
      <fieldset>
        <legend>{label}</legend>
        {Object.entries(field.properties).map(([inner, schema]) => (
          <PreviewField
            key={inner}
            name={inner}
            field={schema}
            widget={undefined}
            required={field.required?.includes(inner) ?? false}
            value={(value as Record<string, unknown> | undefined)?.[inner]}
            onValue={(next) => onValue({ ...(value as object | undefined), [inner]: next })}
          />
        ))}
      </fieldset>
    );
  if (field.oneOf && widget === 'radio')
    return (
      <fieldset>
        <legend>{label}</legend>
        {field.oneOf.map((choice) => (
          <label key={String(choice.const)} className="choice">
            <input
              type="radio"
              name={`preview-${name}`}
              checked={value === choice.const}
              onChange={() => onValue(choice.const)}
            />
            {choice.title ?? String(choice.const)}
          </label>
        ))}
      </fieldset>
    );
  if (field.type === 'boolean')
    return (
      <label className="choice">
        <input type="checkbox" checked={value === true} onChange={(event) => onValue(event.target.checked)} />
        {label}
      </label>
    );
  return (
    <label>
      {label}
      {field.oneOf ? (
        <select value={text} onChange={(event) => onValue(event.target.value)}>
          <option value="" />
          {field.oneOf.map((choice) => (
            <option key={String(choice.const)} value={String(choice.const)}>
              {choice.title ?? String(choice.const)}
            </option>
          ))}
        </select>
      ) : widget === 'textarea' ? (
        <textarea rows={3} value={text} onChange={(event) => onValue(event.target.value)} />
      ) : (
        <input type={inputTypeOf(field)} value={text} onChange={(event) => onValue(event.target.value)} />
      )}
      {field.description && <small>{field.description}</small>}
    </label>
  );
}

function inputTypeOf(field: FormSchema): string {
  if (field.format === 'date') return 'date';
  return field.type === 'integer' || field.type === 'number' ? 'number' : 'text';
}
