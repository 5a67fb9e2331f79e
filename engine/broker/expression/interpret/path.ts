import { decimal } from '../decimal/decimal.ts';
import { isDecimal } from '../decimal/decimal.ts';
import { civilOf, daysAndTime, NANOS_PER_SECOND, type Temporal } from '../value/temporal.ts';
import { isList, type Value } from '../value/value.ts';
import { printShort } from '../value/print.ts';
import type { Run } from './run.ts';

/** `value.name`: a context's entry, a date's part, or the same of every item of a list. */
export function pathOf(value: Value, name: string, run: Run): Value {
  run.count(1);
  if (isList(value)) return value.map((item) => pathOf(item, name, run));
  if (value === null) {
    return run.warn(
      'NO_CONTEXT_ENTRY_FOUND',
      `No context entry found with key '${name}'. The context is null`,
    );
  }
  if (typeof value === 'object' && !isDecimal(value) && value.kind === 'context') {
    const entry = value.entries.get(name);
    if (entry !== undefined) return entry;
    const keys = [...value.entries.keys()].map((key) => `'${key}'`).join(', ');
    const rest = value.functions.size > 0 && keys === '' ? 'The context is empty' : `Available keys: ${keys}`;
    return run.warn('NO_CONTEXT_ENTRY_FOUND', `No context entry found with key '${name}'. ${rest}`);
  }
  return property(value, name, run);
}

function property(value: Exclude<Value, null>, name: string, run: Run): Value {
  const properties = propertiesOf(value);
  if (Object.hasOwn(properties, name)) return properties[name] ?? null;
  const names = Object.keys(properties)
    .map((one) => `'${one}'`)
    .join(', ');
  return run.warn(
    'NO_PROPERTY_FOUND',
    `No property found with name '${name}' of value '${printShort(value)}'. Available properties: ${names}`,
  );
}

type Properties = Record<string, Value>;

function propertiesOf(value: Exclude<Value, null>): Properties {
  if (typeof value !== 'object' || isList(value) || isDecimal(value)) return {};
  switch (value.kind) {
    case 'context':
    case 'function':
      return {};
    case 'range':
      return {
        start: value.start.value,
        'start included': value.start.closed,
        end: value.end.value,
        'end included': value.end.closed,
      };
    default:
      return temporalProperties(value);
  }
}

function temporalProperties(value: Temporal): Properties {
  switch (value.kind) {
    case 'date':
      return dateProperties(value.day);
    case 'local time':
      return inJavasOrder({ ...timeProperties(value.nanos), ...NOWHERE });
    case 'time':
      return inJavasOrder({ ...timeProperties(value.nanos), ...whereProperties(value) });
    case 'local date and time':
      return inJavasOrder({ ...dateProperties(value.day), ...timeProperties(value.nanos), ...NOWHERE });
    case 'date and time':
      return inJavasOrder({
        ...dateProperties(value.day),
        ...timeProperties(value.nanos),
        ...whereProperties(value),
      });
    case 'years and months duration':
      return { years: whole(Math.trunc(value.months / 12)), months: whole(value.months % 12) };
    case 'days and time duration': {
      const perSecond = BigInt(NANOS_PER_SECOND);
      const seconds = (value.nanos - (((value.nanos % perSecond) + perSecond) % perSecond)) / perSecond;
      return {
        days: decimal(seconds / 86_400n),
        hours: decimal((seconds / 3600n) % 24n),
        minutes: decimal((seconds / 60n) % 60n),
        seconds: decimal(seconds % 60n),
      };
    }
  }
}

/** The order in which Zeebe's warning names the properties of a date or time. */
function inJavasOrder(properties: Properties): Properties {
  const names = ['timezone', 'year', 'second', 'month', 'day', 'time offset', 'weekday', 'minute', 'hour'];
  const known = names.filter((name) => Object.hasOwn(properties, name));
  return Object.fromEntries(known.map((name) => [name, properties[name] ?? null]));
}

const NOWHERE: Properties = { 'time offset': null, timezone: null };

function whereProperties({ offsetSeconds, zone }: { offsetSeconds: number; zone?: string }): Properties {
  const offset = daysAndTime(BigInt(offsetSeconds) * BigInt(NANOS_PER_SECOND));
  return { 'time offset': offset, timezone: zone ?? null };
}

function dateProperties(day: number): Properties {
  const civil = civilOf({ day });
  return {
    year: whole(civil.year),
    month: whole(civil.month),
    day: whole(civil.day),
    // 1970-01-01 was a Thursday
    weekday: whole(((((day + 3) % 7) + 7) % 7) + 1),
  };
}

function timeProperties(nanos: number): Properties {
  const seconds = Math.floor(nanos / NANOS_PER_SECOND);
  return {
    hour: whole(Math.floor(seconds / 3600)),
    minute: whole(Math.floor(seconds / 60) % 60),
    second: whole(seconds % 60),
  };
}

function whole(value: number): Value {
  return decimal(BigInt(value));
}
