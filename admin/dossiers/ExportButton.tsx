import { useState } from 'react';
import { useDataProvider, useListContext, useLocaleState, useNotify, useTranslate } from 'react-admin';
import { localized } from '../app/locale.ts';
import { formatShort } from '../kit/format-moment.ts';
import { saveCsv } from '../kit/save-csv.ts';
import type { DossierRow } from './dossier.ts';

const pageSize = 500;
/** More rows than this belong in a report, not in a download from a list. */
const maxRows = 5_000;

/** The rows the filters let through, all pages of them, as a file a spreadsheet opens. */
export function ExportButton() {
  const t = useTranslate();
  const notify = useNotify();
  const [locale] = useLocaleState();
  const dataProvider = useDataProvider();
  const { filterValues, sort, total } = useListContext<DossierRow>();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      const rows: DossierRow[] = [];
      for (let page = 1; rows.length < Math.min(total ?? 0, maxRows); page += 1) {
        const part = await dataProvider.getList<DossierRow>('dossiers', {
          filter: filterValues as unknown,
          sort,
          pagination: { page, perPage: pageSize },
        });
        if (part.data.length === 0) break;
        rows.push(...part.data);
      }
      saveCsv('ho-so.csv', [
        ['code', 'applicant', 'procedure', 'status', 'receivedAt', 'dueAt'].map((key) => t(`dossier.${key}`)),
        ...rows.map((row) => [
          row.code ?? '',
          row.applicant?.name ?? '',
          localized(row.procedureName, locale) || row.procedure,
          t(`status.${row.status}`),
          formatShort(row.receivedAt),
          formatShort(row.dueAt),
        ]),
      ]);
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <button type="button" className="btn" disabled={busy || !total} onClick={() => void run()}>
      {busy ? t('app.loading') : t('action.export')}
    </button>
  );
}
