import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import { useState } from 'react';
import { useGetOne, useLocaleState, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { localized } from '../app/locale.ts';
import '../deadline/deadline.css';
import { InitiativeBadge } from '../deadline/InitiativeBadge.tsx';
import { WhyPanel } from '../deadline/WhyPanel.tsx';
import LapseInitiativeDialog from '../dossiers/actions/LapseInitiativeDialog.tsx';
import PayDialog from '../dossiers/actions/PayDialog.tsx';
import type { Dossier } from '../dossiers/dossier.ts';
import { FeePanel } from '../dossiers/papers/FeePanel.tsx';
import { feeOwed, findAction } from '../dossiers/dossier-predicates.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { formatMoment } from '../kit/format-moment.ts';
import { formatMoney } from '../kit/format-money.ts';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import './intake.css';

/** Received: the code, the promise with its reasons, the fee, the slip; then the next citizen. */
export default function IntakeDone() {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const { id = '' } = useParams();
  const { data: dossier, error, refetch } = useGetOne<Dossier>('dossiers', { id });
  const [paying, setPaying] = useState(false);
  const [lapsing, setLapsing] = useState(false);
  if (error && !dossier) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!dossier) return <ListSkeleton />;
  const owed = feeOwed(dossier);
  const atOnce = dossier.initiative?.slip === false;
  const lapse = findAction(dossier.allowedActions, 'lapseInitiative');
  const pay = findAction(dossier.allowedActions, 'pay');
  return (
    <div className="done">
      <section className="panel done-head">
        <CheckCircle aria-hidden />
        <div className="grow">
          <h1>{t('intake.done')}</h1>
          <p>
            {dossier.applicant?.name} · {localized(dossier.procedureName, locale)}
          </p>
        </div>
      </section>
      <section className="panel panel-body done-facts">
        <div>
          <div className="quiet small">{t('dossier.code')}</div>
          <div className="promised num">{dossier.code}</div>
        </div>
        <div>
          <div className="quiet small">{t('dossier.dueAt')}</div>
          <div className="promised num">{formatMoment(dossier.dueAt, locale)}</div>
          <InitiativeBadge dossierId={dossier.id} />
        </div>
        <div>
          <div className="quiet small">{t('dossier.fee')}</div>
          <div className="promised num">{formatMoney(dossier.fee.amount)}</div>
          <span className={`badge ${owed ? 'soon' : 'good'}`}>
            {owed ? t('dossier.feeUnpaid', { amount: formatMoney(owed) }) : t('dossier.feePaid')}
          </span>
        </div>
      </section>
      <div className="row">
        {atOnce ? (
          lapse?.allowed && (
            <button type="button" className="btn large" onClick={() => setLapsing(true)}>
              {t('action.lapseInitiative')}
            </button>
          )
        ) : (
          <a
            className="btn primary large"
            href={`/api/dossiers/${dossier.id}/receipt.pdf`}
            target="_blank"
            rel="noreferrer"
          >
            {t('action.printReceipt')}
          </a>
        )}
        {owed > 0 && (
          <button
            type="button"
            className="btn large"
            disabled={pay ? !pay.allowed : false}
            title={pay?.allowed === false ? (pay.reason ?? undefined) : undefined}
            onClick={() => setPaying(true)}
          >
            {t('action.pay')}
          </button>
        )}
        <Link className="btn large" to={`/dossiers/${dossier.id}/show`}>
          {t('intake.openDossier')}
        </Link>
        <Link className="btn large" to="/intake">
          {t('intake.next')}
        </Link>
      </div>
      {atOnce && <p>{t('intake.noSlipDone')}</p>}
      {owed > 0 && pay?.allowed === false && <p className="quiet">{pay.reason}</p>}
      <FeePanel dossier={dossier} />
      <section className="panel">
        <header>
          <h2>{t('deadline.why')}</h2>
        </header>
        <div className="panel-body stack-tight scroll-x">
          <WhyPanel dossierId={dossier.id} clock="committed" />
        </div>
      </section>
      {lapsing && <LapseInitiativeDialog dossier={dossier} onClose={() => setLapsing(false)} />}
      {paying && <PayDialog dossier={dossier} onClose={() => setPaying(false)} />}
    </div>
  );
}
