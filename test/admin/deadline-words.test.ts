import polyglotI18nProvider from 'ra-i18n-polyglot';
import { describe, expect, it } from 'vitest';
import { deadlineState, type DeadlineFacts } from '../../admin/deadline/deadline-facts.ts';
import { deadlineWords, durationWords } from '../../admin/deadline/deadline-words.ts';
import { messagesOf } from '../../admin/i18n/messages.ts';

const providers = {
  vi: polyglotI18nProvider(() => messagesOf('vi'), 'vi'),
  en: polyglotI18nProvider(() => messagesOf('en'), 'en'),
};

function say(facts: DeadlineFacts, now: string, locale: 'vi' | 'en' = 'vi'): string {
  const { translate } = providers[locale];
  const words = deadlineWords(facts, new Date(now));
  const length = words.length ? translate(words.length.key, words.length.values) : '';
  return translate(words.key, { ...words.values, length });
}

const due = '2024-06-12T11:15:00+07:00';

describe('the deadline in words', () => {
  it.each([
    [
      '80 working minutes',
      { dueAt: due, remainingWorkingMinutes: 80 },
      '2024-06-12T09:55:00+07:00',
      'Còn 1 giờ 20 phút',
    ],
    ['40 minutes', { dueAt: due, remainingWorkingMinutes: 40 }, '2024-06-12T10:35:00+07:00', 'Còn 40 phút'],
    ['two hours', { dueAt: due, remainingWorkingMinutes: 120 }, '2024-06-12T09:15:00+07:00', 'Còn 2 giờ'],
    [
      'more than half a day, today',
      { dueAt: '2024-06-12T16:30:00+07:00', remainingWorkingMinutes: 450 },
      '2024-06-12T08:00:00+07:00',
      'Hôm nay 16:30',
    ],
    [
      'tomorrow',
      { dueAt: '2024-06-13T15:20:00+07:00', remainingWorkingMinutes: 480 },
      '2024-06-12T15:20:00+07:00',
      'Ngày mai 15:20',
    ],
    [
      'nine working days',
      { dueAt: '2024-06-25T17:00:00+07:00', remainingWorkingMinutes: 4400 },
      '2024-06-12T15:20:00+07:00',
      'Còn 9 ngày làm việc',
    ],
    [
      'two working days late',
      { dueAt: '2024-06-10T17:00:00+07:00', remainingWorkingMinutes: -960 },
      '2024-06-12T17:00:00+07:00',
      'Quá hạn 2 ngày làm việc',
    ],
    [
      'ten minutes late',
      { dueAt: due, remainingWorkingMinutes: -10 },
      '2024-06-12T11:25:00+07:00',
      'Quá hạn 10 phút',
    ],
    ['late, minutes unknown', { dueAt: due }, '2024-06-12T11:25:00+07:00', 'Quá hạn từ 11:15'],
    ['late since another day', { dueAt: due }, '2024-06-14T11:25:00+07:00', 'Quá hạn từ 12/06/2024'],
    [
      'paused',
      { dueAt: due, paused: true, pauseFor: 'supplement' },
      '2024-06-12T09:00:00+07:00',
      'Tạm dừng tính thời hạn: chờ bổ sung',
    ],
    ['ready in time', { dueAt: due, stopped: true }, '2024-06-20T09:00:00+07:00', 'Xong đúng hạn'],
    [
      'ready late',
      { dueAt: due, stopped: true, late: true },
      '2024-06-20T09:00:00+07:00',
      'Xong nhưng quá hạn',
    ],
    ['not received', { dueAt: null }, '2024-06-20T09:00:00+07:00', 'Chưa tính thời hạn'],
  ] as [string, DeadlineFacts, string, string][])('says %s', (_what, facts, now, words) => {
    expect(say(facts, now)).toBe(words);
  });

  it('speaks English with its plurals', () => {
    const facts = { dueAt: '2024-06-25T17:00:00+07:00', remainingWorkingMinutes: 4400 };
    expect(say(facts, '2024-06-12T15:20:00+07:00', 'en')).toBe('9 working days left');
  });

  it('counts a day in working time, not in 24 hours', () => {
    expect(durationWords(480)).toEqual({ key: 'deadline.length.days', values: { smart_count: 1 } });
    expect(durationWords(540)).toEqual({ key: 'deadline.length.dayHours', values: { days: 1, hours: 1 } });
  });
});

describe('the state of a deadline', () => {
  const now = new Date('2024-06-12T10:00:00+07:00');
  it('is near when four fifths of the working time are used', () => {
    expect(deadlineState({ dueAt: '2024-06-14T17:00:00+07:00', usedShare: 0.8 }, now)).toBe('dueSoon');
    expect(deadlineState({ dueAt: '2024-06-14T17:00:00+07:00', usedShare: 0.79 }, now)).toBe('onTime');
  });
  it('is not near at the start of a short step', () => {
    expect(
      deadlineState({ dueAt: '2024-06-12T10:40:00+07:00', usedShare: 0, remainingWorkingMinutes: 40 }, now),
    ).toBe('onTime');
  });
  it('stays late after a new date was promised, when the server says so', () => {
    expect(deadlineState({ dueAt: '2024-06-18T17:00:00+07:00', late: true }, now)).toBe('late');
  });
  it('does not run out while paused', () => {
    expect(deadlineState({ dueAt: '2024-06-10T17:00:00+07:00', paused: true }, now)).toBe('paused');
  });
});
