import { briefForecasts } from '#engine/office/forecasts/list-forecasts.ts';
import type { Office } from '#engine/office/office.ts';
import { toOfficeIso } from '#engine/office/time/office-day.ts';

/** Rows of another list with what is forecast for their dossier, as of the last pass; null where nothing is. */
export async function withForecasts<Row extends Record<string, unknown>>(
  office: Office,
  rows: readonly Row[],
  dossierOf: (row: Row) => unknown = (row) => row['id'],
): Promise<(Row & { forecast: Record<string, unknown> | null })[]> {
  const ids = rows.map((row) => String(dossierOf(row)));
  const known = await briefForecasts(office.pool, ids);
  return rows.map((row, index) => {
    const brief = known.get(ids[index] ?? '');
    return {
      ...row,
      forecast: brief ? { ...brief, willBeReadyAt: toOfficeIso(brief.willBeReadyAt) } : null,
    };
  });
}
