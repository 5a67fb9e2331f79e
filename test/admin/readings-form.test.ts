import { describe, expect, it } from 'vitest';
import {
  readingsForm,
  readingsOf,
  readingsOn,
  readingsProblems,
  type DatedReadings,
} from '../../admin/agencies/readings-form.ts';

const today = '2024-06-12';
const set = (from: string, readings: DatedReadings['readings']): DatedReadings => ({
  from,
  readings,
  reason: 'Quy chế',
  setBy: 'Ngô Thanh Bình',
  setAt: '2024-06-01T00:00:00Z',
});
const dated = [set('2024-06-01', { dayEnd: 'clockTime' }), set('2024-07-01', { dayStart: 'asSent' })];

describe('the reading of a day', () => {
  it('is the latest one not after it, and the ordinary one before the first', () => {
    expect(readingsOn(dated, '2024-05-31')).toEqual({});
    expect(readingsOn(dated, '2024-06-30')).toEqual({ dayEnd: 'clockTime' });
    expect(readingsOn(dated, '2024-07-01')).toEqual({ dayStart: 'asSent' });
  });
});

describe('the dialog of a reading', () => {
  const form = { ...readingsForm({}, today), reason: 'Quy chế mới' };
  const problemsOf = (change: Partial<typeof form>, known = dated) =>
    readingsProblems({ ...form, ...change }, { dated: known, today });

  it('stands for the reading it was opened on', () => {
    const readings = {
      dayEnd: 'clockTime',
      dayStart: 'asSent',
      cutOff: { at: '14:30', basis: 'Quy chế 05' },
    } as const;
    expect(readingsOf(readingsForm(readings, today))).toEqual(readings);
    expect(readingsOf(readingsForm({}, today))).toEqual({ dayEnd: 'closing', dayStart: 'moved' });
  });

  it('refuses a day that has passed, an hour without its basis, no reason, and no change', () => {
    expect(problemsOf({})).toEqual({});
    expect(problemsOf({ from: '2024-06-11' })).toEqual({ from: 'readings.need.notPast' });
    expect(problemsOf({ from: '' })).toEqual({ from: 'readings.need.from' });
    expect(problemsOf({ cutOff: 'own', cutOffAt: '' })).toEqual({
      cutOffAt: 'readings.need.cutOffAt',
      cutOffBasis: 'readings.need.cutOffBasis',
    });
    expect(problemsOf({ reason: ' ' })).toEqual({ reason: 'readings.need.reason' });
    expect(problemsOf({ dayEnd: 'clockTime' })).toEqual({ dayEnd: 'readings.need.change' });
    expect(problemsOf({}, [])).toEqual({ dayEnd: 'readings.need.change' });
  });
});
