import { useLocaleState, useTranslate } from 'react-admin';
import { MomentField } from '../dossiers/actions/MomentField.tsx';
import { ReasonField } from '../dossiers/actions/ReasonField.tsx';
import { formatMoment } from '../kit/format-moment.ts';
import { emptyLate, type LateEntry } from './late-entry.ts';
import { usePromise, type PromiseAsked } from './promise.ts';

interface Props {
  late: LateEntry | undefined;
  /** Whose receipt it is: the office says within which moments it may lie. */
  asked: PromiseAsked;
  byPost: boolean;
  onChange: (late: LateEntry | undefined) => void;
}

/** A receipt put on record later than it happened, folded away: when the post brought it, or before the power went. */
export function LateReceipt({ late, asked, byPost, onChange }: Props) {
  const t = useTranslate();
  return (
    <div className="stack-tight">
      <label className="choice">
        <input
          type="checkbox"
          checked={late !== undefined}
          onChange={(event) => onChange(event.target.checked ? emptyLate : undefined)}
        />
        <span>{t('intake.lateReceipt')}</span>
      </label>
      {late && <Fields late={late} asked={asked} byPost={byPost} onChange={onChange} />}
    </div>
  );
}

function Fields({ late, asked, byPost, onChange }: Props & { late: LateEntry }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  // Of now: the bounds do not depend on the moment that is being typed.
  const { promise } = usePromise({ ...asked, receivedAt: undefined });
  const between = promise?.earliest &&
    promise.latest && {
      earliest: formatMoment(promise.earliest, locale),
      latest: formatMoment(promise.latest, locale),
    };
  return (
    <>
      <MomentField
        label={t(byPost ? 'intake.arrivedAt' : 'intake.receivedAt')}
        help={between ? t('intake.receivedBetween', between) : t('intake.receivedAtHelp')}
        value={late.moment}
        onChange={(moment) => onChange({ ...late, moment })}
      />
      <ReasonField
        label={t('intake.lateReason')}
        value={late.reason}
        onChange={(reason) => onChange({ ...late, reason })}
      />
    </>
  );
}
