import { useTranslate } from 'react-admin';
import { Note } from '../kit/Note.tsx';
import type { ReportCounts } from './report.ts';

const sides = {
  in: ['carriedOver', 'received'],
  out: ['early', 'onTime', 'late', 'openInTime', 'openLate', 'withdrawn', 'refused'],
} as const;

/** What came in against what became of it, with the line that says whether the figures agree. */
export function ReportBalance({ total }: { total: ReportCounts }) {
  const t = useTranslate();
  const { difference } = total;
  return (
    <section className="panel">
      <header>
        <h2>{t('lateness.report.balance')}</h2>
      </header>
      <div className="panel-body stack">
        <table className="figures">
          <tbody>
            {sides.in.map((key) => (
              <Figure key={key} label={t(`lateness.report.${key}`)} value={total[key]} />
            ))}
            {sides.out.map((key, index) => (
              <Figure
                key={key}
                label={t(`lateness.report.${key}`)}
                value={total[key]}
                first={index === 0}
                late={(key === 'late' || key === 'openLate') && total[key] > 0}
              />
            ))}
            <Figure
              label={t('lateness.report.difference')}
              value={difference}
              first
              late={difference !== 0}
            />
          </tbody>
        </table>
        <Note tone={difference === 0 ? 'good' : 'late'}>
          {difference === 0
            ? t('lateness.report.differenceNone')
            : t('lateness.report.differenceSome', { smart_count: Math.abs(difference) })}
        </Note>
      </div>
    </section>
  );
}

interface FigureProps {
  label: string;
  value: number;
  /** A line above it. */
  first?: boolean;
  late?: boolean;
}

function Figure({ label, value, first, late }: FigureProps) {
  return (
    <tr className={`${first ? 'rule' : ''}${late ? ' tone-late' : ''}`}>
      <th scope="row">{label}</th>
      <td className="num">{value.toLocaleString('vi-VN')}</td>
    </tr>
  );
}
