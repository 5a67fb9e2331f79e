/** Two columns of a SELECT: calendar and version of a dossier's clock, null while it has none. `id` is SQL of ours. */
export function clockCalendarColumns(id: string): string {
  const of = (column: string): string =>
    `(SELECT ${column} FROM clocks WHERE dossier_id = ${id} AND kind = 'committed')`;
  return `${of('calendar')} AS clock_calendar, ${of('calendar_version')} AS clock_calendar_version`;
}
