import { describe, expect, it } from 'vitest';
import { ledgerDays, monthSheet, monthSheets } from '../../admin/deadline/ledger-days.ts';
import type { ClockLedger, LedgerLine } from '../../admin/deadline/ledger.ts';

const at = (date: string, time: string): string => `${date}T${time}:00+07:00`;
const line = (date: string, whyCode: LedgerLine['whyCode'], more: Partial<LedgerLine> = {}): LedgerLine => ({
  date,
  why: whyCode,
  whyCode,
  ...more,
});

function account(dueAt: string, ledger: LedgerLine[]): ClockLedger {
  return {
    dueAt,
    budget: { value: 8, unit: 'workingHours' },
    why: [],
    rule: { name: '', text: '', articles: [] },
    ledger,
  };
}

describe('the days of an account', () => {
  it('adds the minutes of a day up, and keeps a day counted that was closed in part', () => {
    const days = ledgerDays(
      account(at('2024-06-13', '11:15'), [
        line('2024-06-12', 'counted', { countedMinutes: 165 }),
        line('2024-06-12', 'counted', { countedMinutes: 60 }),
        line('2024-06-12', 'closure'),
        line('2024-06-13', 'closure'),
      ]),
      at('2024-06-12', '09:15'),
      [],
    );
    expect(days.get('2024-06-12')).toMatchObject({ kind: 'counted', minutes: 225, isStart: true });
    expect(days.get('2024-06-13')).toMatchObject({ kind: 'closure', minutes: 0, isDue: true });
  });

  it('shows the days inside a wait, but not of one that does not stop the clock', () => {
    const wait = { kind: 'supplement', from: at('2024-06-12', '10:00'), to: at('2024-06-15', '09:00') };
    const lines = account(at('2024-06-17', '10:00'), [line('2024-06-12', 'counted', { countedMinutes: 45 })]);
    const paused = ledgerDays(lines, at('2024-06-12', '09:15'), [{ ...wait, policy: 'accumulate' }]);
    expect([...paused].filter(([, day]) => day.kind === 'paused').map(([date]) => date)).toEqual([
      '2024-06-13',
      '2024-06-14',
    ]);
    const running = ledgerDays(lines, at('2024-06-12', '09:15'), [{ ...wait, policy: 'run' }]);
    expect(running.size).toBe(2);
  });
});

describe('a month sheet', () => {
  it('begins on Monday and fills its weeks', () => {
    const { weeks } = monthSheet(2024, 6);
    expect(weeks[0]).toEqual([null, null, null, null, null, '2024-06-01', '2024-06-02']);
    expect(weeks.at(-1)?.[6]).toBe('2024-06-30');
  });

  it('keeps the weeks between two dates, over the turn of a year', () => {
    const sheets = monthSheets('2024-12-26', '2025-01-07');
    expect(sheets.map(({ month, weeks }) => [month, weeks.length])).toEqual([
      [12, 2],
      [1, 2],
    ]);
  });
});
