import { kindOf, type Kind, type Value } from './value.ts';

/** Zeebe's names for types of results that JSON doesn't have. */
export type FeelOnlyType = 'DATE' | 'DATE_TIME' | 'DURATION' | 'PERIOD' | 'UNKNOWN';

const TYPES: Partial<Record<Kind, FeelOnlyType>> = {
  date: 'DATE',
  'date and time': 'DATE_TIME',
  'local date and time': 'DATE_TIME',
  time: 'UNKNOWN',
  'local time': 'UNKNOWN',
  'days and time duration': 'DURATION',
  'years and months duration': 'PERIOD',
  function: 'UNKNOWN',
  range: 'UNKNOWN',
};

/** Undefined for a value whose JSON says what it is. */
export function feelOnlyType(value: Value): FeelOnlyType | undefined {
  return TYPES[kindOf(value)];
}
