import { Link } from 'react-router-dom';
import { formatShort } from '../kit/format-moment.ts';
import type { Column } from '../kit/register-column.ts';

/** Whose dossier, and its code. */
export function dossierColumn<Row extends { id: string; applicantName: string; dossierCode: string | null }>(
  label: string,
): Column<Row> {
  return {
    key: 'dossier',
    label,
    width: '232px',
    sort: 'code',
    render: (row) => (
      <div className="two-lines">
        <div>
          <Link to={`/dossiers/${row.id}/show`} onClick={(event) => event.stopPropagation()}>
            {row.applicantName}
          </Link>
        </div>
        <div className="quiet small num">{row.dossierCode}</div>
      </div>
    ),
  };
}

/** A moment, told with its name where the rows are cards. */
export function momentColumn<Row>(
  key: string,
  { label, sort, at }: { label: string; sort: string; at: (row: Row) => string | null },
): Column<Row> {
  return {
    key,
    label,
    width: '150px',
    sort,
    render: (row) => (
      <>
        <span className="card-label">{label} </span>
        <span className="num">{formatShort(at(row))}</span>
      </>
    ),
  };
}
