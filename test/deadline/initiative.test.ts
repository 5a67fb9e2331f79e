import { describe, expect, it } from 'vitest';
import { initiativeFor } from '#engine/deadline/initiative.ts';
import { INITIATIVES } from '../definitions/read-definitions.ts';
import { CALENDARS, instant } from './cases/read-case.ts';

const calendar = CALENDARS.A!;
const receipt = { procedure: '2.000635', channel: 'counter', agency: 'phuong-thi-diem' };

function codeAt(words: string, change: Partial<typeof receipt> = {}): string | undefined {
  return initiativeFor({ ...receipt, ...change, receivedAt: instant(words) }, INITIATIVES, calendar)?.code;
}

describe('Ngày thứ Tư tốc ký', () => {
  it.each([
    ['a Wednesday morning', 'Wed 12/06/2024 09:15', true],
    ['15:00 sharp', 'Wed 12/06/2024 15:00', true],
    ['15:00:59, cut to 15:00', 'Wed 12/06/2024 15:00:59', true],
    ['15:01', 'Wed 12/06/2024 15:01', false],
    ['15:20', 'Wed 12/06/2024 15:20', false],
    ['lunch, which is outside working time', 'Wed 12/06/2024 12:30', false],
    ['before opening', 'Wed 12/06/2024 07:59', false],
    ['a Tuesday', 'Tue 11/06/2024 09:15', false],
    ['a Wednesday that is a holiday', 'Wed 01/05/2024 09:15', false],
    ['the first Wednesday of the initiative', 'Wed 05/07/2023 09:00', true],
    ['the last one before it', 'Wed 28/06/2023 09:00', false],
  ])('%s', (_what, at, applies) => {
    expect(codeAt(at)).toBe(applies ? 'thu-tu-toc-ky' : undefined);
  });

  it('is for this procedure at the counter only', () => {
    expect(codeAt('Wed 12/06/2024 09:15', { channel: 'online' })).toBeUndefined();
    expect(codeAt('Wed 12/06/2024 09:15', { channel: 'post' })).toBeUndefined();
    expect(codeAt('Wed 12/06/2024 09:15', { procedure: '2.000815' })).toBeUndefined();
  });

  it('ends on its last day and can be kept to some agencies', () => {
    const initiative = INITIATIVES.find(({ code }) => code === 'thu-tu-toc-ky');
    const ended = { ...initiative!, effective: { from: '2023-07-01', to: '2024-06-11' } };
    const elsewhere = { ...initiative!, agencies: ['phuong-khac'] };
    const receivedAt = instant('Wed 12/06/2024 09:15');
    expect(initiativeFor({ ...receipt, receivedAt }, [ended], calendar)).toBeNull();
    expect(initiativeFor({ ...receipt, receivedAt }, [elsewhere], calendar)).toBeNull();
    expect(initiativeFor({ ...receipt, agency: 'phuong-khac', receivedAt }, [elsewhere], calendar)).toBe(
      elsewhere,
    );
  });
});
