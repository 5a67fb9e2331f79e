import type { WidgetProps } from '@rjsf/utils';
import { describedBy } from './described-by.ts';

/** Yes or no: a tick with the whole sentence beside it. */
export function CheckboxWidget(props: WidgetProps) {
  return (
    <label className="choice">
      <input
        id={props.id}
        type="checkbox"
        checked={props.value === true}
        disabled={props.disabled || props.readonly}
        {...describedBy(props)}
        onChange={(event) => props.onChange(event.target.checked ? true : undefined)}
      />
      <span>
        {props.label}
        {props.required && <span className="required"> *</span>}
      </span>
    </label>
  );
}
