import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { getJson } from '../../app/http.ts';
import { formatShort } from '../../kit/format-moment.ts';
import './papers.css';

interface Side {
  unit: string;
  name: string;
  at: string;
}

interface Row {
  n: number;
  act: string;
  from: Side;
  to: Side | null;
  step: string | null;
  dueAt: string | null;
  result: 'before' | 'on' | 'after' | null;
  note: string;
}

const tones = { before: 'good', on: 'good', after: 'late' } as const;

/** Phiếu kiểm soát: every hand-over, written by the acts themselves. */
export function ControlSlipPanel({ dossierId, stamp }: { dossierId: string; stamp: string }) {
  const t = useTranslate();
  const { data } = useQuery({
    queryKey: ['control-slip', dossierId, stamp],
    queryFn: ({ signal }) => getJson<Row[]>(`/dossiers/${dossierId}/control-slip`, signal),
    placeholderData: (before) => before,
  });
  if (!data) return null;
  return (
    <section className="panel" aria-label={t('controlSlip.title')}>
      <header>
        <h2>{t('controlSlip.title')}</h2>
      </header>
      {data.length === 0 ? (
        <p className="panel-body quiet">{t('controlSlip.empty')}</p>
      ) : (
        <div className="scroll-x">
          <table className="register slip-table">
            <thead>
              <tr>
                <th scope="col">{t('controlSlip.givenBy')}</th>
                <th scope="col">{t('controlSlip.takenBy')}</th>
                <th scope="col">{t('controlSlip.result')}</th>
                <th scope="col">{t('controlSlip.note')}</th>
              </tr>
            </thead>
            <tbody>
              {data.map((row) => (
                <tr key={row.n}>
                  <td>
                    <SideCell side={row.from} />
                  </td>
                  <td>
                    {row.to ? (
                      <SideCell side={row.to} />
                    ) : (
                      <span className="quiet">{t('controlSlip.waiting')}</span>
                    )}
                  </td>
                  <td>
                    {row.result && (
                      <>
                        <span className={`badge ${tones[row.result]}`}>
                          {t(`controlSlip.results.${row.result}`)}
                        </span>
                        <div className="quiet small num">
                          {t('controlSlip.due', { at: formatShort(row.dueAt) })}
                        </div>
                      </>
                    )}
                  </td>
                  <td>
                    {t(`controlSlip.act.${row.act}`, { _: row.act })}
                    {row.step && <div className="quiet small">{row.step}</div>}
                    {row.note && <div className="small">{row.note}</div>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function SideCell({ side }: { side: Side }) {
  return (
    <>
      <div>{side.name || side.unit}</div>
      {side.name && <div className="quiet small">{side.unit}</div>}
      <div className="quiet small num">{formatShort(side.at)}</div>
    </>
  );
}
