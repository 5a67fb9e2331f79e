import type { BilingualText } from './compile-calendar.ts';
import { type Initiative, byPrecedence, kindOf, printsSlip } from './initiative.ts';

/** Something about an initiative that can't be meant, in words of whoever wrote it. */
export interface InitiativeFault {
  code: string;
  message: BilingualText;
}

/** Two initiatives that may fit one receipt, and which of them wins. */
export interface InitiativeOverlap {
  wins: string;
  loses: string;
}

type Check = (initiative: Initiative) => BilingualText | null;

const SEASON_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const OF_ONE_DAY = ['workingMinutes', 'workingHours', 'sameDay'];

const checks: Check[] = [
  ({ effective: { from, to } }) =>
    to != null && to < from
      ? {
          vi: `Ngày cuối ${to} trước ngày đầu ${from}.`,
          en: `Expected the last day not before the first but it is ${to}, before ${from}.`,
        }
      : null,
  ({ seasons = [] }) => {
    const wrong = seasons.find(({ from, to }) => !SEASON_DAY.test(from) || !SEASON_DAY.test(to));
    return wrong
      ? {
          vi: `Mùa áp dụng "${wrong.from} – ${wrong.to}" phải ghi theo tháng-ngày, ví dụ 06-01.`,
          en: `Expected a season by month and day, like 06-01, but got "${wrong.from} – ${wrong.to}".`,
        }
      : null;
  },
  (initiative) =>
    printsSlip(kindOf(initiative)) || OF_ONE_DAY.includes(initiative.committed.unit)
      ? null
      : {
          vi: 'Sáng kiến không in giấy hẹn phải trả kết quả ngay trong ngày: đơn vị là phút, giờ làm việc hoặc "trong ngày".',
          en: 'Expected an initiative without a slip to promise the same day (minutes, hours or sameDay) but it promises more.',
        },
];

/** What is wrong with each initiative, and codes that are used twice. Empty when all is well. */
export function initiativeFaults(initiatives: readonly Initiative[]): InitiativeFault[] {
  const seen = new Set<string>();
  return initiatives.flatMap((initiative) => {
    const { code } = initiative;
    const found = checks.flatMap((check) => check(initiative) ?? []);
    if (seen.has(code)) {
      found.push({
        vi: `Mã "${code}" đã dùng cho sáng kiến khác.`,
        en: `Expected a code of its own but "${code}" is taken.`,
      });
    }
    seen.add(code);
    return found.map((message) => ({ code, message }));
  });
}

/** Pairs that share a weekday, a channel, a procedure, an agency and a day in force, each with its winner. */
export function initiativeOverlaps(initiatives: readonly Initiative[]): InitiativeOverlap[] {
  return initiatives.flatMap((first, at) =>
    initiatives.slice(at + 1).flatMap((second) => {
      if (!mayMeet(first, second)) return [];
      const [wins, loses] = [first, second].sort(byPrecedence);
      return [{ wins: wins!.code, loses: loses!.code }];
    }),
  );
}

function mayMeet(a: Initiative, b: Initiative): boolean {
  const share = <T>(left: readonly T[], right: readonly T[]) => left.some((one) => right.includes(one));
  return (
    share(a.weekdays, b.weekdays) &&
    share(a.channels, b.channels) &&
    share(a.procedures, b.procedures) &&
    (a.agencies === 'all' || b.agencies === 'all' || share(a.agencies, b.agencies)) &&
    a.effective.from <= (b.effective.to ?? '9999') &&
    b.effective.from <= (a.effective.to ?? '9999')
  );
}
