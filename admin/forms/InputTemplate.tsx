import type { WidgetProps } from '@rjsf/utils';
import { describedBy } from './described-by.ts';

/** Keyboard a phone should offer. */
function keyboardOf(schema: WidgetProps['schema']): 'numeric' | 'email' | 'tel' | undefined {
  if (schema.type === 'integer' || schema.type === 'number') return 'numeric';
  if (schema.format === 'email') return 'email';
  if (typeof schema.pattern === 'string' && /\\d/.test(schema.pattern)) return 'numeric';
  return undefined;
}

/** A line of text or a number. */
export function InputTemplate(props: WidgetProps) {
  const { schema } = props;
  const isNumber = schema.type === 'integer' || schema.type === 'number';
  const change = (text: string) => {
    if (text === '') return props.onChange(undefined);
    const digits = text.replace(/\s/g, '');
    return props.onChange(isNumber && /^-?\d+$/.test(digits) ? Number(digits) : text);
  };
  return (
    <input
      id={props.id}
      className={`input${isNumber ? ' num' : ''}`}
      style={isNumber ? { maxWidth: 140 } : undefined}
      type="text"
      inputMode={keyboardOf(schema)}
      autoComplete="off"
      value={(props.value as string | number | undefined) ?? ''}
      placeholder={props.placeholder}
      maxLength={schema.maxLength}
      disabled={props.disabled || props.readonly}
      {...describedBy(props)}
      onChange={(event) => change(event.target.value)}
    />
  );
}
