/** A branch condition in its plain form: one routing field is (or is not) a value. */
export interface PlainCondition {
  field: string;
  negated: boolean;
  value: string | boolean;
}

/** Reads `=ketLuan = "coDuLieu"`, `=dongY = false`, `=dongY`; undefined for any richer FEEL expression. */
export function parseCondition(expression: string | undefined): PlainCondition | undefined {
  const text = expression?.trim().replace(/^=/, '').trim() ?? '';
  const comparison = /^([A-Za-z_]\w*)\s*(=|!=)\s*(?:"([^"\\]*)"|(true|false))$/.exec(text);
  if (comparison?.[1])
    return {
      field: comparison[1],
      negated: comparison[2] === '!=',
      value: comparison[4] === undefined ? (comparison[3] ?? '') : comparison[4] === 'true',
    };
  return /^[A-Za-z_]\w*$/.test(text) && text !== 'true' && text !== 'false'
    ? { field: text, negated: false, value: true }
    : undefined;
}

/** The FEEL expression of a plain condition. */
export function conditionExpression({ field, negated, value }: PlainCondition): string {
  const literal = typeof value === 'boolean' ? String(value) : JSON.stringify(value);
  return `=${field} ${negated ? '!=' : '='} ${literal}`;
}
