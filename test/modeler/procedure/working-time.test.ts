import { describe, expect, it } from 'vitest';
import { minutesWords, termMinutes, termWords } from '../../../modeler/procedure/working-time.ts';

describe('working time in words', () => {
  it.each([
    [0, '0 phút'],
    [45, '45 phút'],
    [60, '1 giờ'],
    [80, '1 giờ 20 phút'],
    [480, '8 giờ'],
    [540, '9 giờ'],
    [960, '2 ngày'],
    [6240, '13 ngày'],
    [1025, '2 ngày 1 giờ 5 phút'],
  ])('says %i minutes as "%s"', (minutes, words) => {
    expect(minutesWords(minutes, 'vi')).toBe(words);
  });

  it('puts every unit on one scale', () => {
    expect(termMinutes(90, 'workingMinutes')).toBe(90);
    expect(termMinutes(8, 'workingHours')).toBe(480);
    expect(termMinutes(13, 'workingDays')).toBe(6240);
    expect(termMinutes(1, 'sameDay')).toBe(480);
  });

  it('needs no number for the same day', () => {
    expect(termWords(1, 'sameDay', 'vi')).toBe('trong ngày');
    expect(termWords(8, 'workingHours', 'vi')).toBe('8 giờ làm việc');
  });
});
