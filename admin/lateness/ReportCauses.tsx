import { useTranslate } from 'react-admin';
import type { ReportCounts } from './report.ts';

const kinds = ['systemFault', 'wrongProcess', 'otherAgency', 'own'] as const;

/** Late dossiers by confirmed cause, each with a bar; those nobody has explained are shown as such. */
export function ReportCauses({ total }: { total: ReportCounts }) {
  const t = useTranslate();
  const late = total.late + total.openLate;
  const rows = [
    ...kinds.map((kind) => ({ key: kind, label: t(`lateness.cause.${kind}`), value: total[kind] })),
    { key: 'unconfirmed', label: t('lateness.report.unconfirmed'), value: total.unconfirmed },
    { key: 'unexplained', label: t('lateness.report.unexplained'), value: total.unexplained },
  ];
  return (
    <section className="panel">
      <header>
        <h2>{t('lateness.report.byCause')}</h2>
      </header>
      <div className="panel-body">
        <table className="figures">
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  {row.label}
                  <span className="figure-bar" aria-hidden>
                    <span style={{ width: late > 0 ? `${(row.value / late) * 100}%` : 0 }} />
                  </span>
                </th>
                <td className="num">{row.value.toLocaleString('vi-VN')}</td>
              </tr>
            ))}
            <tr className="rule">
              <th scope="row">{t('lateness.report.allLate')}</th>
              <td className="num">
                <strong>{late.toLocaleString('vi-VN')}</strong>
              </td>
            </tr>
            <tr>
              <th scope="row">{t('lateness.report.apologies')}</th>
              <td className="num">{total.apologies.toLocaleString('vi-VN')}</td>
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}
