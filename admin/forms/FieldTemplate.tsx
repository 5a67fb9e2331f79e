import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import { getUiOptions, type FieldTemplateProps } from '@rjsf/utils';
import { problemAt, type FormContext } from './form-problems.ts';

/** Fields that read better over the whole width. */
function isWide(props: FieldTemplateProps): boolean {
  const { type } = props.schema;
  const options = getUiOptions(props.uiSchema);
  return (
    type === 'object' ||
    type === 'array' ||
    type === 'boolean' ||
    options.wide === true ||
    options.widget === 'textarea'
  );
}

/** Label, help, problem, field. Objects and arrays bring their own heading. */
export function FieldTemplate(props: FieldTemplateProps) {
  const { id, label, children, required, hidden, schema, displayLabel, registry, uiSchema } = props;
  if (hidden) return <div hidden>{children}</div>;
  const problem = problemAt(registry.formContext as FormContext, id);
  const isGroup = schema.type === 'object' || schema.type === 'array';
  const showLabel = displayLabel && label && !isGroup && schema.type !== 'boolean';
  const help = getUiOptions(uiSchema).help ?? (isGroup ? undefined : schema.description);
  return (
    <div className={`field${isWide(props) ? ' wide' : ''}`}>
      {showLabel && (
        <label htmlFor={id}>
          {label}
          {required && <span className="required"> *</span>}
        </label>
      )}
      {typeof help === 'string' && (
        <span className="help" id={`${id}-help`}>
          {help}
        </span>
      )}
      {problem && (
        <span className="problem" id={`${id}-problem`}>
          <ErrorOutline fontSize="small" aria-hidden />
          {problem}
        </span>
      )}
      {children}
    </div>
  );
}
