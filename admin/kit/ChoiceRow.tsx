interface Props<Value extends string> {
  name: string;
  label: string;
  value: Value | undefined;
  choices: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  problem?: string;
}

/** A few choices side by side, one of them taken. */
export function ChoiceRow<Value extends string>(props: Props<Value>) {
  const { name, label, value, choices, onChange, problem } = props;
  return (
    <fieldset className="choice-row" aria-invalid={problem ? true : undefined}>
      <legend className="field-label">{label}</legend>
      {problem && <span className="problem-text">{problem}</span>}
      <div className="choice-row-items">
        {choices.map((choice) => (
          <label key={choice.value} className={`choice-pill${value === choice.value ? ' taken' : ''}`}>
            <input
              type="radio"
              name={name}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
