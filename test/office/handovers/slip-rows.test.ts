import { describe, expect, it } from 'vitest';
import { slipResult } from '#engine/office/handovers/note-control-slip.ts';
import { slipRows } from '#engine/office/handovers/read-control-slip.ts';

type Entry = Parameters<typeof slipRows>[0][number];

const at = (time: string) => new Date(`2024-06-12T${time}+07:00`);
let seq = 0;
const entry = (kind: 'give' | 'take', name: string, more: Partial<Entry> = {}): Entry => ({
  seq: ++seq,
  kind,
  act: 'completed',
  at: at('09:15:00'),
  name,
  role: 'intake',
  step: null,
  due_at: null,
  result: null,
  note: '',
  follows: null,
  ...more,
});

describe('the rows of a control slip', () => {
  it('pair each giving with who took it up; what nobody took still waits', () => {
    seq = 0;
    const rows = slipRows([
      entry('give', 'Công dân', { role: 'citizen' }),
      entry('take', 'Lan', { follows: 1 }),
      entry('give', 'Lan'),
      entry('take', 'Hải', { follows: 3, role: 'case-officer' }),
      entry('give', 'Hải', { result: 'after', step: 'Thụ lý' }),
    ]);
    expect(rows.map(({ n, from, to, result }) => [n, from.name, to?.name ?? null, result])).toEqual([
      [1, 'Công dân', 'Lan', null],
      [2, 'Lan', 'Hải', null],
      [3, 'Hải', null, 'after'],
    ]);
    expect(rows[1]!.to!.unit.vi).toBe('Bộ phận chuyên môn');
  });

  it('make two rows of a dossier that goes two ways at once', () => {
    seq = 0;
    const rows = slipRows([
      entry('give', 'Lan'),
      entry('take', 'Hải', { follows: 1 }),
      entry('take', 'Thu', { follows: 1 }),
    ]);
    expect(rows.map(({ to }) => to?.name)).toEqual(['Hải', 'Thu']);
  });
});

describe('how a step ended, to the minute', () => {
  it.each([
    ['10:14:59', 'before'],
    ['10:15:59', 'on'],
    ['10:16:00', 'after'],
  ])('%s against 10:15 is %s', (time, result) => {
    expect(slipResult(at(time), at('10:15:00'))).toBe(result);
  });

  it('is not judged without a due instant', () => {
    expect(slipResult(at('10:15:00'), null)).toBeNull();
  });
});
