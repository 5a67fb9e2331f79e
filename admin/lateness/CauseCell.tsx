import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useHasRole } from '../app/use-session.ts';
import { ConfirmCauseDialog } from './ConfirmCauseDialog.tsx';
import type { Cause } from './forecast.ts';
import { ProposeCauseDialog } from './ProposeCauseDialog.tsx';

interface Props {
  dossierId: string;
  cause: Cause | null;
}

/** What is said of why it is late, and the next thing this person may do about it. */
export function CauseCell({ dossierId, cause }: Props) {
  const t = useTranslate();
  const leads = useHasRole('leader');
  const proposes = useHasRole('intake', 'case-officer', 'unit-head', 'leader', 'clerk', 'result-officer');
  const [open, setOpen] = useState<'propose' | 'confirm' | null>(null);
  const confirmed = cause?.confirmed;
  return (
    <div className="stack-tight" onClick={(event) => event.stopPropagation()}>
      {cause && (
        <div className="two-lines">
          <div>
            {t(`lateness.cause.${confirmed?.cause ?? cause.cause}`)}{' '}
            {!confirmed && <span className="badge soon">{t('lateness.cause.unconfirmed')}</span>}
          </div>
          <div className="quiet small">
            {confirmed
              ? t('lateness.cause.confirmedBy', { name: confirmed.by })
              : t('lateness.cause.proposedBy', { name: cause.proposedBy })}
          </div>
        </div>
      )}
      {!confirmed && (
        <div className="row">
          {cause && leads && (
            <button type="button" className="btn slim primary" onClick={() => setOpen('confirm')}>
              {t('lateness.cause.confirm')}
            </button>
          )}
          {proposes && !(cause && leads) && (
            <button type="button" className="btn slim" onClick={() => setOpen('propose')}>
              {t(cause ? 'lateness.cause.proposeAgain' : 'lateness.cause.propose')}
            </button>
          )}
          {!proposes && !cause && <span className="quiet">{t('lateness.cause.none')}</span>}
        </div>
      )}
      {open === 'propose' && (
        <ProposeCauseDialog dossierId={dossierId} cause={cause} onClose={() => setOpen(null)} />
      )}
      {open === 'confirm' && cause && (
        <ConfirmCauseDialog dossierId={dossierId} cause={cause} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}
