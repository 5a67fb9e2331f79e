import { useTranslate } from 'react-admin';
import { formatMoment } from '../../kit/format-moment.ts';
import type { CorrectionPreview } from './correction-preview.ts';

interface Props {
  before: string | null;
  after: CorrectionPreview;
  locale: string;
}

/** The promised date as it stands, and as it would be. */
export function CorrectedDates({ before, after, locale }: Props) {
  const t = useTranslate();
  return (
    <dl className="facts">
      <div>
        <dt className="quiet small">{t('act.dueBefore')}</dt>
        <dd className="num">{formatMoment(before, locale)}</dd>
      </div>
      <div>
        <dt className="quiet small">{t('act.dueAfter')}</dt>
        <dd className="num">
          <strong>{formatMoment(after.dueAt, locale)}</strong>
        </dd>
      </div>
      {after.initiative && (
        <div>
          <dt className="quiet small">{t('act.initiativeAfter')}</dt>
          <dd>{after.initiative.name}</dd>
        </div>
      )}
    </dl>
  );
}
