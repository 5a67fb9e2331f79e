import type { WidgetProps } from '@rjsf/utils';
import { describedBy } from './described-by.ts';

/** Several lines of text. */
export function TextareaWidget(props: WidgetProps) {
  return (
    <textarea
      id={props.id}
      className="input"
      value={(props.value as string | undefined) ?? ''}
      disabled={props.disabled || props.readonly}
      {...describedBy(props)}
      onChange={(event) => props.onChange(event.target.value === '' ? undefined : event.target.value)}
    />
  );
}
