import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { postJson } from '../app/http.ts';
import { useHasRole } from '../app/use-session.ts';
import { formatMoment } from '../kit/format-moment.ts';
import { useAct } from '../kit/use-act.ts';
import { ApologyDialog } from './ApologyDialog.tsx';
import type { ApologyRow } from './forecast.ts';
import { Letter } from './Letter.tsx';

const tones = { drafted: 'soon', submitted: 'ink', signed: 'good', withdrawn: 'paused' } as const;

/** One apology: whose, from which date to which, why, and what this person may do with it. */
export function ApologyCard({ apology, cursor }: { apology: ApologyRow; cursor: boolean }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const drafts = useHasRole('intake', 'case-officer', 'unit-head', 'leader');
  const leads = useHasRole('leader');
  const [editing, setEditing] = useState(false);
  const [shown, setShown] = useState(false);
  const sign = useAct(() => postJson(`/dossiers/${apology.dossierId}/apologies/${apology.id}/signature`), {
    done: 'act.apologySigned',
  });
  const open = apology.state === 'drafted' || apology.state === 'submitted';
  return (
    <li className={`panel apology-card${cursor ? ' cursor' : ''}`} data-row={apology.id}>
      <div className="apology-head">
        <div className="grow">
          <div className="row">
            <span className={`badge ${tones[apology.state]}`}>
              {t(`lateness.apology.state.${apology.state}`)}
            </span>
            <Link to={`/dossiers/${apology.dossierId}/show`}>
              <strong>{apology.applicantName}</strong>
            </Link>
          </div>
          <div className="quiet small">
            {apology.procedureName} · <span className="num">{apology.dossierCode}</span>
          </div>
        </div>
        <dl className="apology-dates">
          <dt>{t('lateness.apology.oldDate')}</dt>
          <dd className="num">{formatMoment(apology.firstDueAt, locale)}</dd>
          <dt>{t('lateness.apology.newDate')}</dt>
          <dd className="num">
            <strong>{formatMoment(apology.newDueAt, locale)}</strong>
          </dd>
        </dl>
      </div>
      <p>{apology.reason}</p>
      {apology.state === 'drafted' && (
        <p className="quiet small">
          {t('lateness.apology.byOffice', { at: formatMoment(apology.draftedAt, locale) })}
        </p>
      )}
      {apology.signedAt && (
        <p className="quiet small">
          {t('lateness.apology.signed', { at: formatMoment(apology.signedAt, locale) })} · {apology.signedBy}
        </p>
      )}
      <div className="row">
        {open && leads && apology.state === 'submitted' && (
          <button
            type="button"
            className="btn primary"
            disabled={sign.isPending}
            onClick={() => sign.mutate(undefined)}
          >
            {t('lateness.apology.sign')}
          </button>
        )}
        {open && drafts && (
          <button
            type="button"
            className={`btn${apology.state === 'drafted' ? ' primary' : ''}`}
            onClick={() => setEditing(true)}
          >
            {t('lateness.apology.edit')}
          </button>
        )}
        <button type="button" className="btn" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t(shown ? 'lateness.apology.hide' : 'lateness.apology.look')}
        </button>
      </div>
      {shown && <Letter apology={apology} />}
      {editing && <ApologyDialog apology={apology} onClose={() => setEditing(false)} />}
    </li>
  );
}
