import { useLocaleState, useTranslate } from 'react-admin';
import { formatMoment } from '../../kit/format-moment.ts';
import type { Slip, SlipActor } from './slip.ts';

interface Props {
  dossierId: string;
  slip: Slip;
  replaced: boolean;
  onPrinted: () => void;
}

/** How long the print takes to be on record after the paper was opened, in milliseconds. */
const RECORDED_AFTER_MS = 2_500;

/** One paper: form, number, who issued it, who printed it when; printing opens it. */
export function SlipEntry({ dossierId, slip, replaced, onPrinted }: Props) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const last = slip.prints.at(-1);
  const who = (actor: SlipActor): string => actor.name ?? t('journal.system');
  return (
    <li className="slip-entry">
      <div className="grow">
        <div>
          <strong>{slip.name}</strong>{' '}
          {!last && !replaced && <span className="badge soon">{t('slips.notPrinted')}</span>}
          {replaced && <span className="badge">{t('slips.replaced')}</span>}
        </div>
        <div className="quiet small">
          {t('slips.form', { n: slip.formNumber ?? '', year: slip.formYear })} ·{' '}
          <span className="num">{t('slips.number', { n: slip.number })}</span>
          {slip.edition > 1 && ` · ${t('slips.edition', { n: slip.edition })}`}
        </div>
        <div className="quiet small">
          {t('slips.issued', { at: formatMoment(slip.issuedAt, locale), who: who(slip.issuedBy) })}
        </div>
        {last && (
          <details className="small quiet">
            <summary>
              {t('slips.printed', {
                smart_count: slip.prints.length,
                at: formatMoment(last.at, locale),
                who: who(last.by),
              })}
            </summary>
            <ol className="plain-list" style={{ listStyle: 'none', paddingLeft: 14 }}>
              {slip.prints.map((print) => (
                <li key={print.number}>
                  {t(print.number === 1 ? 'slips.original' : 'slips.reprint', { n: print.number - 1 })}:{' '}
                  {formatMoment(print.at, locale)}, {who(print.by)}
                </li>
              ))}
            </ol>
          </details>
        )}
      </div>
      <a
        className={`btn slim${last || replaced ? '' : ' primary'}`}
        href={`/api/dossiers/${dossierId}/slips/${slip.id}.pdf`}
        target="_blank"
        rel="noreferrer"
        aria-label={`${t(last ? 'slips.printAgain' : 'slips.print')}: ${slip.name} ${slip.number}`}
        title={last ? t('slips.printAgainHelp') : undefined}
        onClick={() => setTimeout(onPrinted, RECORDED_AFTER_MS)}
      >
        {t(last ? 'slips.printAgain' : 'slips.print')}
      </a>
    </li>
  );
}
