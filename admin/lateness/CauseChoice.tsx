import { useTranslate } from 'react-admin';
import { causes, type CauseName } from './forecast.ts';

interface Props {
  value: CauseName | '';
  onChange: (cause: CauseName) => void;
}

/** One of the four causes. */
export function CauseChoice({ value, onChange }: Props) {
  const t = useTranslate();
  return (
    <fieldset className="field plain-fieldset">
      <legend className="field-label">{t('lateness.cause.which')}</legend>
      {causes.map((name) => (
        <label key={name} className="choice">
          <input type="radio" name="cause" checked={value === name} onChange={() => onChange(name)} />
          {t(`lateness.cause.${name}`)}
        </label>
      ))}
    </fieldset>
  );
}
