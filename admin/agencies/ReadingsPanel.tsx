import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { useOfficeNow } from '../app/office-clock.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { formatDay, formatShort, partsOf } from '../kit/format-moment.ts';
import { readReadings } from './readings-calls.ts';
import { ReadingsDialog } from './ReadingsDialog.tsx';
import type { DatedReadings } from './readings-form.ts';
import { readingsWords } from './readings-words.ts';

interface Props {
  agencies: readonly { id: string; name: string }[];
  /** Whether the person at the screen sets readings. */
  mayChange: boolean;
}

/** Cách tính thời hạn: how each agency reads what the law leaves open, since when, why, and who set it. */
export function ReadingsPanel({ agencies, mayChange }: Props) {
  const t = useTranslate();
  return (
    <section className="panel" aria-label={t('readings.title')}>
      <header>
        <h2>{t('readings.title')}</h2>
      </header>
      <p className="panel-body quiet small">{t('readings.lead')}</p>
      {agencies.map((agency) => (
        <AgencyReadings key={agency.id} agency={agency} mayChange={mayChange} />
      ))}
    </section>
  );
}

function AgencyReadings({ agency, mayChange }: { agency: Props['agencies'][number]; mayChange: boolean }) {
  const t = useTranslate();
  const [changing, setChanging] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['readings', agency.id],
    queryFn: ({ signal }) => readReadings(agency.id, signal),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  return (
    <div className="agency-block">
      <div className="row">
        <h3 className="grow">{agency.name}</h3>
        {mayChange && (
          <button
            type="button"
            className="btn slim no-print"
            aria-label={t('readings.changeNamed', { agency: agency.name })}
            onClick={() => setChanging(true)}
          >
            {t('readings.change')}
          </button>
        )}
      </div>
      <ReadingsTable agency={agency.name} dated={data} />
      {changing && <ReadingsDialog agency={agency} dated={data} onClose={() => setChanging(false)} />}
    </div>
  );
}

function ReadingsTable({ agency, dated }: { agency: string; dated: readonly DatedReadings[] }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const today = partsOf(useOfficeNow()).day;
  const first = dated[0]?.from;
  const ordinary = { from: '', readings: {}, reason: t('readings.ordinary'), setBy: null, setAt: '' };
  const rows: DatedReadings[] =
    first === undefined || first > '2000-01-01' ? [ordinary, ...dated] : [...dated];
  const inForce = rows.findLast(({ from }) => from <= today);
  return (
    <div className="scroll-x" tabIndex={0} role="group" aria-label={t('readings.of', { agency })}>
      <table className="register readings-table">
        <thead>
          <tr>
            {['from', 'reading', 'reason'].map((key) => (
              <th key={key} scope="col">
                {t(`readings.column.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.from}>
              <td>
                <span className="num">
                  {row.from ? formatDay(row.from, locale) : t('calendars.fromTheStart')}
                </span>
                {row === inForce && <span className="badge good">{t('readings.now')}</span>}
                {row.from > today && <span className="badge soon">{t('readings.later')}</span>}
              </td>
              <td>
                {readingsWords(row.readings, t).map((words) => (
                  <span key={words} className="block">
                    {words}
                  </span>
                ))}
              </td>
              <td>
                {row.reason}
                {row.setAt && (
                  <span className="block quiet small num">
                    {t('readings.setBy', { name: row.setBy ?? '–', at: formatShort(row.setAt) })}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
