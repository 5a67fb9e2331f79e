/**
 * What somebody typed as a date, as the ISO text the form stores: `12/06/2024`, `12-6-2024`, `12062024` →
 * `2024-06-12`; with `yearAllowed` also `1950`. Anything else comes back as typed, so that validation can name it.
 */
export function parseDateText(text: string, yearAllowed = false): string {
  const trimmed = text.trim();
  if (yearAllowed && /^\d{4}$/.test(trimmed)) return trimmed;
  const match =
    trimmed.match(/^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/) ?? trimmed.match(/^(\d{2})(\d{2})(\d{4})$/);
  if (!match) return trimmed;
  const [, day = '', month = '', year = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRealDay(iso) ? iso : trimmed;
}

/** `2024-06-12` → `12/06/2024`; what is not a date is shown as it stands. */
export function showDateText(value: unknown): string {
  if (typeof value !== 'string') return '';
  const match = value.match(/^(\d{4})-(\d{2})-(\d{2})$/);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : value;
}

function isRealDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
