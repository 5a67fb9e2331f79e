import { useLocaleState, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { localized } from '../app/locale.ts';
import { formatMoment } from '../kit/format-moment.ts';
import { ClockChips } from './ClockChips.tsx';
import type { Dossier } from './dossier.ts';
import { StatusBadge } from './StatusBadge.tsx';

/** Code, state, whose it is, which procedure in which version, and both clocks. */
export function DossierHeader({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  return (
    <header className="panel dossier-head">
      <div className="row">
        <h1 className="num">{dossier.code ?? t('dossier.noCode')}</h1>
        <StatusBadge status={dossier.status} />
        {dossier.sync === 'pending' && <span className="badge">{t('dossier.syncPending')}</span>}
        {dossier.sync === 'refused' && <span className="badge late">{t('dossier.syncRefused')}</span>}
        <span className="grow" />
        {dossier.receivedAt && (
          <Link className="small" to={`/dossiers/${dossier.id}/ledger`}>
            {t('dossier.ledgerLink')}
          </Link>
        )}
      </div>
      <ClockChips dossier={dossier} />
      <dl className="head-facts">
        <Fact label={t('dossier.applicant')}>
          <strong>{dossier.applicant?.name}</strong>
        </Fact>
        <Fact label={t('dossier.procedure')}>
          {localized(dossier.procedureName, locale) || dossier.procedure}{' '}
          <span className="quiet num">{t('dossier.version', { n: dossier.procedureVersion })}</span>
        </Fact>
        <Fact label={t('dossier.receivedAt')}>
          <span className="num">{formatMoment(dossier.receivedAt, locale)}</span>
        </Fact>
        <Fact label={t('dossier.dueAt')}>
          <span className="num">{formatMoment(dossier.dueAt, locale)}</span>
        </Fact>
      </dl>
    </header>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="quiet small">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
