interface Props {
  label: string;
  /** What agreeing and refusing are called here. */
  texts: { accept: string; reject: string };
  accept: boolean | undefined;
  onAccept: (accept: boolean) => void;
}

/** Yes or no to what somebody asked for; nothing is taken for granted. */
export function VerdictChoice({ label, texts, accept, onAccept }: Props) {
  return (
    <div role="radiogroup" aria-label={label}>
      {[true, false].map((choice) => (
        <label key={String(choice)} className="choice">
          <input type="radio" name="accept" checked={accept === choice} onChange={() => onAccept(choice)} />
          <span>{choice ? texts.accept : texts.reject}</span>
        </label>
      ))}
    </div>
  );
}
