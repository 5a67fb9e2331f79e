import { useLocaleState, useTranslate } from 'react-admin';
import { formatMoment } from '../../kit/format-moment.ts';
import type { Dossier } from '../dossier.ts';

/** What was looked at when the result left: who took it, by which paper, on what ground. Numbers stay masked. */
export function HandOverFacts({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const given = dossier.handOver;
  if (!given) return null;
  const agreement = given.numberAgrees === true ? t('handOver.agrees') : '';
  const ground = given.authorisation
    ? [t(`party.basis.${given.authorisation.basis}`), given.authorisation.number].filter(Boolean).join(' ')
    : '';
  const lines: [string, string | null | undefined][] = [
    [
      'handOver.receiver',
      given.receiverKind === 'unnamed'
        ? given.receiver
        : `${given.receiver} (${t(`handOver.receivers.${given.receiverKind}`)})`,
    ],
    ['handOver.paper', [given.paper, given.paperNumber, agreement].filter(Boolean).join(' · ')],
    ['handOver.ground', ground],
    ['handOver.lostSlip', given.lostSlip?.declaration],
    ['handOver.waybill', given.waybill],
    ['handOver.handedBy', `${given.handedBy}, ${formatMoment(given.at, locale)}`],
  ];
  return (
    <section className="panel" aria-label={t('handOver.facts')}>
      <header>
        <h2>{t('handOver.facts')}</h2>
      </header>
      <dl className="facts panel-body">
        {lines
          .filter(([, text]) => text)
          .map(([label, text]) => (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{t(label)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
