import type { WidgetProps } from '@rjsf/utils';
import { useTranslate } from 'react-admin';
import { describedBy } from './described-by.ts';

/** Up to this many choices are all shown; more fold into a list. */
const shownUpTo = 4;

/** One of several: buttons to tick when there are few, a list when there are many. */
export function ChoiceWidget(props: WidgetProps) {
  const options = props.options.enumOptions ?? [];
  const asList = props.options.widget === 'select' || options.length > shownUpTo;
  return asList ? <ChoiceList {...props} /> : <ChoiceTicks {...props} />;
}

function ChoiceTicks(props: WidgetProps) {
  return (
    <div id={props.id} role="radiogroup" aria-label={props.label} {...describedBy(props)}>
      {(props.options.enumOptions ?? []).map((option, index) => (
        <label key={String(option.value)} className="choice">
          <input
            id={`${props.id}-${index}`}
            type="radio"
            name={props.id}
            checked={props.value === option.value}
            disabled={props.disabled || props.readonly}
            onChange={() => props.onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}

function ChoiceList(props: WidgetProps) {
  const t = useTranslate();
  const options = props.options.enumOptions ?? [];
  const index = options.findIndex((option) => option.value === props.value);
  return (
    <select
      id={props.id}
      className="input"
      value={index === -1 ? '' : String(index)}
      disabled={props.disabled || props.readonly}
      {...describedBy(props)}
      onChange={(event) =>
        props.onChange(event.target.value === '' ? undefined : options[Number(event.target.value)]?.value)
      }
    >
      <option value="">{t('form.choose')}</option>
      {options.map((option, place) => (
        <option key={String(option.value)} value={String(place)}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
