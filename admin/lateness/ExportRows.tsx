import { useState } from 'react';
import { useDataProvider, useNotify, useTranslate, type RaRecord } from 'react-admin';
import { saveCsv } from '../kit/save-csv.ts';

const pageSize = 500;
/** More rows than this belong in a report, not in a download from a list. */
const maxRows = 10_000;

type Cell = string | number | null | undefined;

interface Props<Row extends RaRecord> {
  resource: string;
  filter: Record<string, unknown>;
  sort: { field: string; order: 'ASC' | 'DESC' };
  total: number | undefined;
  name: string;
  head: string[];
  cells: (row: Row) => Cell[];
}

/** Every row the filters let through, as a file a spreadsheet opens. */
export function ExportRows<Row extends RaRecord>(props: Props<Row>) {
  const { resource, filter, sort, total, name, head, cells } = props;
  const t = useTranslate();
  const notify = useNotify();
  const dataProvider = useDataProvider();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      const rows: Row[] = [];
      for (let page = 1; rows.length < Math.min(total ?? 0, maxRows); page += 1) {
        const pagination = { page, perPage: pageSize };
        const part = await dataProvider.getList<Row>(resource, { filter, sort, pagination });
        if (part.data.length === 0) break;
        rows.push(...part.data);
      }
      saveCsv(name, [head, ...rows.map(cells)]);
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <button type="button" className="btn slim" disabled={busy || !total} onClick={() => void run()}>
      {busy ? t('app.loading') : t('action.export')}
    </button>
  );
}
