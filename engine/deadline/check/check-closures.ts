import type { Closure } from '../calendar-data.ts';
import { parseMoment } from '../instant.ts';
import { type DataProblem, isDate, noDate, repeated, shownDate } from './data-problem.ts';

/** The longest closure anyone decides on; more is a slip of the pen. */
const MOST_DAYS = 366;

/** What is wrong with closures by decision (đợt ngừng làm việc theo quyết định). */
export function checkClosures(closures: readonly Closure[], path: string): DataProblem[] {
  return [
    ...repeated(
      closures.map(({ code }) => code),
      path,
      {
        code: 'closure-repeated',
        vi: (code) => `Đợt ngừng làm việc “${code}” được khai hai lần.`,
        en: (code) => `The closure "${code}" is given twice.`,
      },
    ),
    ...closures.flatMap((closure, i) => [
      ...checkPeriod(closure, `${path}/${i}`),
      ...checkDecision(closure, `${path}/${i}/decision`),
      ...checkWhom(closure, `${path}/${i}`),
    ]),
  ];
}

function checkPeriod({ from, to, name }: Closure, path: string): DataProblem[] {
  const wrong = [
    ['from', from],
    ['to', to],
  ].filter(([, text]) => minuteOf(text!) === undefined);
  if (wrong.length > 0) {
    return wrong.map(([end, text]) => ({
      path: `${path}/${end}`,
      code: 'moment-invalid',
      vi: `“${text}” không phải là một thời điểm hợp lệ; cần có ngày và giờ.`,
      en: `"${text}" is no moment; a date and a time are needed.`,
    }));
  }
  const minutes = minuteOf(to)! - minuteOf(from)!;
  if (minutes <= 0) {
    return [
      {
        path: `${path}/to`,
        code: 'closure-ends-before-it-begins',
        vi: `Đợt ngừng làm việc “${name.vi}” kết thúc (${shown(to)}) trước khi bắt đầu (${shown(from)}).`,
        en: `The closure "${name.en}" ends (${shown(to)}) before it begins (${shown(from)}).`,
      },
    ];
  }
  if (minutes <= MOST_DAYS * 1440) return [];
  return [
    {
      path: `${path}/to`,
      code: 'closure-too-long',
      vi: `Đợt ngừng làm việc “${name.vi}” dài hơn một năm; hãy kiểm tra lại ngày.`,
      en: `The closure "${name.en}" is longer than a year; check its dates.`,
    },
  ];
}

function checkDecision({ decision, name }: Closure, path: string): DataProblem[] {
  if (decision.number.trim() === '' || decision.by.trim() === '') {
    return [
      {
        path,
        code: 'closure-without-decision',
        vi: `Đợt ngừng làm việc “${name.vi}” chưa ghi số quyết định và cơ quan quyết định.`,
        en: `The closure "${name.en}" does not name its decision and who took it.`,
      },
    ];
  }
  return isDate(decision.date) ? [] : [noDate(`${path}/date`, decision.date)];
}

function checkWhom({ agencies, procedures, name }: Closure, path: string): DataProblem[] {
  const nobody = agencies !== 'all' && agencies.length === 0;
  if (!nobody && procedures?.length !== 0) return [];
  return [
    {
      path: nobody ? `${path}/agencies` : `${path}/procedures`,
      code: 'closure-concerns-nobody',
      vi: `Đợt ngừng làm việc “${name.vi}” chưa nêu ${nobody ? 'cơ quan' : 'thủ tục'} nào.`,
      en: `The closure "${name.en}" names no ${nobody ? 'agency' : 'procedure'}.`,
    },
  ];
}

function minuteOf(text: string): number | undefined {
  try {
    return parseMoment(text);
  } catch {
    return undefined;
  }
}

/** `13:00 07/09/2024` */
function shown(moment: string): string {
  const [date = '', clock = ''] = moment.split('T');
  return `${clock} ${shownDate(date)}`;
}
