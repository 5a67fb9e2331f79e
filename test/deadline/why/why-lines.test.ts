import { describe, expect, it } from 'vitest';
import { capCommitted } from '#engine/deadline/cap-committed.ts';
import { type Deadline, computeDeadline, isFault } from '#engine/deadline/compute-deadline.ts';
import type { Closure } from '#engine/deadline/calendar-data.ts';
import { type Calendar, compileCalendar } from '#engine/deadline/compile-calendar.ts';
import type { Pause } from '#engine/deadline/pauses.ts';
import type { Readings } from '#engine/deadline/readings.ts';
import type { WhyFacts } from '#engine/deadline/why/why-facts.ts';
import { whyLines } from '#engine/deadline/why/why-lines.ts';
import { CALENDARS, SHIPPED_YEARS, instant, readProfile, term } from '../cases/read-case.ts';

const calendar = CALENDARS.A!;

function count(start: string, words: string, pauses: Pause[] = [], on = calendar): Deadline {
  const result = computeDeadline({ start: instant(start), budget: term(words), calendar: on, pauses });
  if (isFault(result)) throw new Error(JSON.stringify(result));
  return result;
}

function factsOf(
  start: string,
  words: string,
  more: Partial<WhyFacts> & { cap?: string; on?: Calendar } = {},
): WhyFacts {
  const pauses = (more.pauses ?? []).filter((pause) => pause.to !== null) as Pause[];
  const { cap, on, ...rest } = more;
  const counted = count(start, words, pauses, on);
  const deadline = cap ? capCommitted(counted, count(start, cap), { calendar }) : counted;
  return {
    start: instant(start),
    budget: term(words),
    dueAt: deadline.dueAt,
    ledger: deadline.ledger,
    ...rest,
  };
}

const textsOf = (facts: WhyFacts, kind?: string): string[] =>
  whyLines(facts, 'vi')
    .filter((line) => kind === undefined || line.kind === kind)
    .map((line) => line.text);

describe('the summary of a date under an office’s reading', () => {
  it.each<[start: string, term: string, readings: Readings, says: string]>([
    [
      'Mon 03/06/2024 09:12',
      '3 ngày làm việc',
      { dayEnd: 'clockTime' },
      '3 ngày làm việc kể từ 09:12 thứ Hai 03/06/2024: không tính ngày tiếp nhận; ngày thứ 1 là thứ Ba 04/06, ngày thứ 3 là thứ Năm 06/06; vì vậy hẹn trả 09:12 thứ Năm 06/06/2024.',
    ],
    [
      'Sat 15/06/2024 09:00',
      '1 ngày làm việc',
      { dayStart: 'asSent' },
      '1 ngày làm việc kể từ 09:00 thứ Bảy 15/06/2024: không tính ngày gửi trực tuyến; ngày thứ 1 là thứ Hai 17/06; vì vậy hẹn trả trước khi hết giờ làm việc thứ Hai 17/06/2024 (17:00).',
    ],
    [
      'Fri 14/06/2024 15:30',
      'trong ngày',
      { cutOff: { at: '16:00' } },
      'Trong ngày kể từ 15:30 thứ Sáu 14/06/2024: nhận đến hết 16 giờ nên trả kết quả trong ngày; vì vậy hẹn trả trước khi hết giờ làm việc thứ Sáu 14/06/2024 (17:00).',
    ],
    [
      'Fri 14/06/2024 11:31',
      'trong ngày',
      { cutOff: { at: '11:30' } },
      'Trong ngày kể từ 11:31 thứ Sáu 14/06/2024: nhận sau 11 giờ 30 phút nên trả kết quả trong ngày làm việc tiếp theo; vì vậy hẹn trả trước khi hết giờ làm việc thứ Hai 17/06/2024 (17:00).',
    ],
  ])('%s, %s, %o', (start, words, readings, says) => {
    const question = { start: instant(start), budget: term(words), calendar, readings };
    const result = computeDeadline(question);
    if (isFault(result)) throw new Error(JSON.stringify(result));
    const facts = {
      start: question.start,
      budget: question.budget,
      dueAt: result.dueAt,
      ledger: result.ledger,
    };
    expect(textsOf(facts, 'summary')).toEqual([says]);
  });
});

describe('the summary of a date', () => {
  it.each<[start: string, term: string, says: string]>([
    [
      'Wed 12/06/2024 09:15',
      '2 giờ làm việc',
      '2 giờ làm việc kể từ 09:15 thứ Tư 12/06/2024: tính 09:15–11:15 cùng ngày (2 giờ); vì vậy hẹn trả 11:15 thứ Tư 12/06/2024.',
    ],
    [
      'Wed 12/06/2024 15:20',
      '8 giờ làm việc',
      '8 giờ làm việc kể từ 15:20 thứ Tư 12/06/2024: tính 15:20–17:00 cùng ngày (1 giờ 40 phút), 08:00–12:00 và 13:00–15:20 thứ Năm 13/06 (6 giờ 20 phút); vì vậy hẹn trả 15:20 thứ Năm 13/06/2024.',
    ],
    [
      'Wed 12/06/2024 09:15',
      'trong ngày',
      'Trong ngày kể từ 09:15 thứ Tư 12/06/2024: nhận đến hết 15 giờ nên trả kết quả trong ngày; vì vậy hẹn trả trước khi hết giờ làm việc thứ Tư 12/06/2024 (17:00).',
    ],
    [
      'Wed 12/06/2024 09:15',
      '10 ngày làm việc',
      '10 ngày làm việc kể từ 09:15 thứ Tư 12/06/2024: không tính ngày tiếp nhận; ngày thứ 1 là thứ Năm 13/06, ngày thứ 10 là thứ Tư 26/06; vì vậy hẹn trả trước khi hết giờ làm việc thứ Tư 26/06/2024 (17:00).',
    ],
  ])('%s, %s', (start, words, says) => {
    expect(textsOf(factsOf(start, words), 'summary')).toEqual([says]);
  });

  it('names first and last day of a long account in hours, and the minutes add up', () => {
    const [summary] = textsOf(factsOf('Wed 12/06/2024 15:20', '40 giờ làm việc'));
    expect(summary).toContain('4 ngày làm việc ở giữa (32 giờ)');
  });

  it('says that the law caps the promise', () => {
    const [summary] = textsOf(factsOf('Thu 13/06/2024 08:30', '8 giờ làm việc', { cap: 'trong ngày' }));
    expect(summary).toContain('không được muộn hơn thời hạn luật định; vì vậy hẹn trả 17:00 thứ Năm');
  });
});

describe('what was special', () => {
  it('names holidays once for all their days, weekends by number, and make-up days', () => {
    const facts = factsOf('Fri 26/04/2024 09:00', '6 ngày làm việc');
    expect(textsOf(facts, 'skipped')).toEqual([
      'Không tính: 3 ngày thứ Bảy, Chủ nhật; Nghỉ lễ 30/4 – 1/5 (hoán đổi ngày làm việc) 29/04/2024; Ngày Chiến thắng 30/4 30/04/2024; Ngày Quốc tế lao động 1/5 01/05/2024.',
    ]);
    expect(textsOf(facts, 'swapIn')).toEqual(['Có tính ngày làm bù: thứ Bảy 04/05/2024.']);
  });

  it('tells Tết as one stretch', () => {
    const [skipped] = textsOf(factsOf('Wed 07/02/2024 09:00', '3 ngày làm việc'), 'skipped');
    expect(skipped).toBe(
      'Không tính: 2 ngày thứ Bảy, Chủ nhật; Tết Nguyên đán 08/02/2024 – 14/02/2024 (7 ngày).',
    );
  });

  it('tells a start outside office hours, a wait with its basis, and the year not announced', () => {
    const pause = {
      kind: 'supplement',
      policy: 'accumulate' as const,
      from: instant('Mon 17/06/2024 10:00'),
      to: instant('Tue 18/06/2024 10:00'),
      legalBasis: 'Nghị định 61/2018/NĐ-CP, Điều 17',
    };
    expect(textsOf(factsOf('Sat 15/06/2024 09:00', '8 giờ làm việc', { pauses: [pause] }))).toEqual([
      expect.stringContaining('8 giờ làm việc kể từ 09:00 thứ Bảy 15/06/2024'),
      'Nhận lúc 09:00 thứ Bảy 15/06/2024, ngoài giờ làm việc: tính từ lúc mở cửa tiếp theo, 08:00 thứ Hai 17/06/2024.',
      'Tạm dừng từ 10:00 thứ Hai 17/06/2024 đến 10:00 thứ Ba 18/06/2024, chờ bổ sung hồ sơ (Nghị định 61/2018/NĐ-CP, Điều 17); sau đó tính tiếp phần còn lại.',
      'Căn cứ: Bộ luật Dân sự 2015, Điều 147 khoản 1.',
    ]);
    expect(textsOf(factsOf('Mon 04/01/2027 09:00', '2 ngày làm việc'), 'provisional')).toEqual([
      'Lịch nghỉ năm 2027 chưa được công bố: ngày hẹn là tạm tính.',
    ]);
  });

  it('tells a closure once, with every time it took out and the decision behind it', () => {
    const closure: Closure = {
      code: 'bao-so-3',
      from: '2024-06-12T14:00',
      to: '2024-06-13T12:00',
      name: { vi: 'Bão số 3', en: 'Storm no. 3' },
      kind: 'storm',
      decision: { number: '12/QĐ-UBND', date: '2024-06-12', by: 'UBND Thành phố' },
      effect: 'stops',
      agencies: 'all',
    };
    const stormy = compileCalendar({ profile: readProfile('A'), years: SHIPPED_YEARS, closures: [closure] });
    const hours = factsOf('Wed 12/06/2024 09:15', '8 giờ làm việc', { on: stormy });
    expect(textsOf(hours, 'closure')).toEqual([
      'Không tính thời gian ngừng làm việc 14:00–17:00 12/06/2024, 08:00–12:00 13/06/2024: Bão số 3 (Quyết định số 12/QĐ-UBND ngày 12/06/2024 của UBND Thành phố).',
    ]);
    const days = factsOf('Tue 11/06/2024 09:15', '1 ngày làm việc', { on: stormy });
    expect(textsOf(days, 'closure')).toEqual([expect.stringContaining('ngày vẫn tính vì còn giờ làm việc')]);
  });

  it('tells initiative, correction, apology and the law’s own end, each once', () => {
    const facts = factsOf('Wed 12/06/2024 09:15', '2 giờ làm việc', {
      initiative: {
        name: { vi: 'Ngày thứ Tư tốc ký', en: 'Speedy Wednesday' },
        posted: term('8 giờ làm việc'),
      },
      statutory: {
        dueAt: instant('Wed 12/06/2024 17:00'),
        budget: term('trong ngày'),
      },
      references: ['Luật Hộ tịch 60/2014/QH13, Điều 63–64'],
      corrections: [{ from: instant('Wed 12/06/2024 10:00'), to: instant('Wed 12/06/2024 09:15') }],
      apology: { firstDueAt: instant('Wed 12/06/2024 11:15'), newDueAt: instant('Thu 13/06/2024 11:00') },
    });
    expect(whyLines(facts, 'vi').map((line) => line.kind)).toEqual([
      'summary',
      'initiative',
      'correction',
      'apology',
      'statutory',
      'basis',
    ]);
    expect(textsOf(facts, 'initiative')).toEqual([
      'Ngày thứ Tư tốc ký: rút ngắn từ 8 giờ làm việc còn 2 giờ làm việc.',
    ]);
    expect(textsOf(facts, 'basis')[0]).toContain('Luật Hộ tịch 60/2014/QH13, Điều 63–64');
  });

  it('speaks English sentence for sentence', () => {
    const facts = factsOf('Fri 26/04/2024 09:00', '6 ngày làm việc');
    const english = whyLines(facts, 'en');
    expect(english.map((line) => line.kind)).toEqual(whyLines(facts, 'vi').map((line) => line.kind));
    expect(english[0]!.text).toContain('6 working days from 09:00 Friday 26/04/2024');
  });
});
