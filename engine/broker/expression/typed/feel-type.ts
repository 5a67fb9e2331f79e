import { kindOf, type Kind, type Value } from '../value/value.ts';

/** The type of a value, named as a `typeRef` of a DMN file names it where Zeebe looks at it. */
export type FeelType =
  | 'null'
  | 'boolean'
  | 'string'
  | 'number'
  | 'list'
  | 'context'
  | 'function'
  | 'range'
  | 'date'
  | 'time'
  | 'dateTime'
  | 'dayTimeDuration'
  | 'yearMonthDuration';

const OF_KIND: Partial<Record<Kind, FeelType>> = {
  'local time': 'time',
  'date and time': 'dateTime',
  'local date and time': 'dateTime',
  'days and time duration': 'dayTimeDuration',
  'years and months duration': 'yearMonthDuration',
};

/** The type of a value that an evaluation yielded or that a variable holds. */
export function feelType(value: Value): FeelType {
  const kind = kindOf(value);
  return OF_KIND[kind] ?? (kind as FeelType);
}
