/** A continuous span of one unit, as people say it; BPMN writes it by ISO 8601. */
export interface PlainDuration {
  value: number;
  unit: 'minutes' | 'hours' | 'days';
}

export const plainUnits: PlainDuration['unit'][] = ['minutes', 'hours', 'days'];

/** Reads `P1D`, `PT8H`, `PT30M`; undefined for anything of several units or an expression. */
export function parseDuration(text: string | undefined): PlainDuration | undefined {
  const match = /^P(?:(\d+)D|T(\d+)H|T(\d+)M)$/.exec(text ?? '');
  if (!match) return undefined;
  if (match[1]) return { value: Number(match[1]), unit: 'days' };
  return match[2] ? { value: Number(match[2]), unit: 'hours' } : { value: Number(match[3]), unit: 'minutes' };
}

/** The ISO 8601 text of a span. */
export function durationText({ value, unit }: PlainDuration): string {
  return unit === 'days' ? `P${value}D` : `PT${value}${unit === 'hours' ? 'H' : 'M'}`;
}
