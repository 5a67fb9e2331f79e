import { useState } from 'react';
import { t } from '../app/i18n.ts';

/** Something whole as JSON; what cannot be read is not taken over, and said. `read` throws for what is not one. */
export function JsonView<Value>({
  value,
  read,
  onValue,
}: {
  value: Value;
  read: (parsed: unknown) => Value;
  onValue: (value: Value) => void;
}) {
  const [text, setText] = useState(() => JSON.stringify(value, null, 2));
  const [failure, setFailure] = useState<string>();
  const change = (next: string) => {
    setText(next);
    try {
      onValue(read(JSON.parse(next)));
      setFailure(undefined);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <div className="json-view">
      <textarea
        value={text}
        spellCheck={false}
        aria-label={t('forms.json')}
        aria-invalid={failure !== undefined}
        onChange={(event) => change(event.target.value)}
      />
      {failure && (
        <p className="notice error" role="alert">
          {t('forms.json.invalid', { message: failure })}
        </p>
      )}
    </div>
  );
}
