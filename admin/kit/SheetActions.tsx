import { useTranslate } from 'react-admin';

interface Props {
  /** The verb on the button that does it. */
  verb: string;
  danger?: boolean;
  disabled?: boolean;
  onVerb: () => void;
  onCancel: () => void;
}

/** What ends a dialog: the way back first, then the one verb. */
export function SheetActions({ verb, danger, disabled, onVerb, onCancel }: Props) {
  const t = useTranslate();
  return (
    <>
      <button type="button" className="btn" onClick={onCancel}>
        {t('action.cancel')}
      </button>
      <button
        type="button"
        className={`btn ${danger ? 'danger' : 'primary'}`}
        disabled={disabled}
        onClick={onVerb}
      >
        {verb}
      </button>
    </>
  );
}
