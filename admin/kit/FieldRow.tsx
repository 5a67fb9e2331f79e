import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

interface Props {
  id: string;
  label: string;
  children: ReactNode;
  help?: string;
  problem?: string;
  optional?: boolean;
  wide?: boolean;
}

/** Label above, help under it, the problem right before the field: the order in which a form is read. */
export function FieldRow({ id, label, children, help, problem, optional, wide }: Props) {
  const t = useTranslate();
  return (
    <div className={`field${wide ? ' wide' : ''}`}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="quiet"> {t('form.optional')}</span>}
      </label>
      {help && (
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
