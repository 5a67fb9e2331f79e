import { useTranslate } from 'react-admin';
import { saveCsv } from '../kit/save-csv.ts';
import { RegisterTable } from '../kit/RegisterTable.tsx';
import type { Column } from '../kit/register-column.ts';
import { punctualShare, type ReportLine } from './report.ts';

type Line = ReportLine & { id: string };

const counts = ['received', 'early', 'onTime', 'late', 'openInTime', 'openLate'] as const;
const allCounts = [
  'carriedOver',
  ...counts,
  'withdrawn',
  'refused',
  'difference',
  'systemFault',
  'wrongProcess',
  'otherAgency',
  'own',
  'unconfirmed',
  'unexplained',
  'apologies',
] as const;

/** The same by agency, procedure and initiative, so that an initiative's dossiers can be told from the others. */
export function ReportLines({ lines }: { lines: ReportLine[] }) {
  const t = useTranslate();
  const rows: Line[] = lines.map((line) => ({
    ...line,
    id: [line.agencyId, line.procedure, line.initiative?.code].join('/'),
  }));
  const word = (key: string): string =>
    t(`lateness.report.${key}`, { _: t(`lateness.cause.${key}`, { _: key }) });
  const save = () =>
    saveCsv('bao-cao-thoi-han.csv', [
      [
        t('lateness.report.agency'),
        t('lateness.column.procedure'),
        t('lateness.column.initiative'),
        ...allCounts.map(word),
      ],
      ...lines.map((line) => [
        line.agencyName,
        line.procedureName,
        line.initiative?.name ?? '',
        ...allCounts.map((key) => line[key]),
      ]),
    ]);
  const number = (key: (typeof counts)[number]): Column<Line> => ({
    key,
    label: t(`lateness.report.short.${key}`),
    width: '92px',
    end: true,
    render: (line) => (
      <>
        <span className="card-label">{word(key)} </span>
        <span className={`num${(key === 'late' || key === 'openLate') && line[key] > 0 ? ' tone-late' : ''}`}>
          {line[key].toLocaleString('vi-VN')}
        </span>
      </>
    ),
  });
  const columns: Column<Line>[] = [
    {
      key: 'procedure',
      label: t('lateness.column.procedure'),
      render: (line) => (
        <div className="two-lines" title={`${line.procedureName} · ${line.agencyName}`}>
          <div>{line.procedureName}</div>
          <div className="quiet small">
            {line.agencyName} · {line.initiative?.name ?? t('lateness.report.noInitiative')}
          </div>
        </div>
      ),
    },
    ...counts.map(number),
    {
      key: 'rate',
      label: '%',
      width: '80px',
      end: true,
      render: (line) => {
        const share = punctualShare(line);
        return <span className="num">{share === null ? '–' : `${share.toLocaleString('vi-VN')} %`}</span>;
      },
    },
  ];
  return (
    <section className="panel">
      <header>
        <h2>{t('lateness.report.byProcedure')}</h2>
        <button type="button" className="btn slim" onClick={save}>
          {t('action.export')}
        </button>
      </header>
      <RegisterTable label={t('lateness.report.byProcedure')} fixed rows={rows} columns={columns} />
      <p className="panel-body quiet small">% = {t('lateness.report.rate')}</p>
    </section>
  );
}
