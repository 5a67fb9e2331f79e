import { describe, expect, it } from 'vitest';
import { lateFrom } from '#engine/office/clocks/lay-clocks.ts';
import { isDossierLate } from '#engine/office/dossiers/lateness.ts';
import type { Status } from '#engine/office/dossiers/status.ts';

const at = (time: string): Date => new Date(`2024-06-${time}+07:00`);

describe('lateness', () => {
  it('is judged by the minute for hours and by the date for days', () => {
    expect(lateFrom(at('12T11:15'), 'workingHours')).toEqual(at('12T11:16'));
    expect(lateFrom(at('12T17:00'), 'sameDay')).toEqual(at('13T00:00'));
    expect(lateFrom(at('12T17:00'), 'workingDays')).toEqual(at('13T00:00'));
  });

  const dossier = (more: object) => ({
    late_from: at('12T11:16'),
    status: 'processing' as Status,
    ready_at: null,
    paused_at: null,
    ...more,
  });

  it.each([
    ['still open at the last second', dossier({}), '12T11:15:59', false],
    ['open a minute later', dossier({}), '12T11:16', true],
    ['ready in time, looked at later', dossier({ ready_at: at('12T11:15:59') }), '20T08:00', false],
    ['ready late', dossier({ ready_at: at('12T11:16') }), '20T08:00', true],
    ['paused in time', dossier({ paused_at: at('12T10:00') }), '20T08:00', false],
    ['withdrawn', dossier({ status: 'stopped' }), '20T08:00', false],
    ['never received', dossier({ late_from: null }), '20T08:00', false],
  ])('%s', (_what, row, now, late) => expect(isDossierLate(row, at(now))).toBe(late));
});
