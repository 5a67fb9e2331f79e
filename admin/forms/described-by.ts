import type { WidgetProps } from '@rjsf/utils';
import { problemAt } from './form-problems.ts';

/** What a screen reader must hear with a field: that it is wrong, and why. */
export function describedBy(props: Pick<WidgetProps, 'id' | 'registry' | 'required'>) {
  const problem = problemAt(props.registry.formContext, props.id);
  return {
    'aria-required': props.required || undefined,
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': `${props.id}-help${problem ? ` ${props.id}-problem` : ''}`,
  };
}
