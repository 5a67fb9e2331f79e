import { type Budget, isBudget } from '../budget.ts';
import { parseDate, toDate } from '../instant.ts';
import { type DataProblem, isDate, noDate, shownDate } from './data-problem.ts';

/** The values of a file of definitions/law as they are written: by first day of validity. */
export type WrittenValues = Readonly<
  Record<string, { until?: string; unit?: string; value?: unknown; references?: readonly unknown[] }>
>;

/**
 * What is wrong with the dated values of one term or rule (thời hạn, quy định theo ngày hiệu lực): days of which none
 * holds, days on which two would, terms that are none, values without the text they come from.
 */
export function checkLaw(name: string, values: WrittenValues): DataProblem[] {
  const dates = Object.keys(values).sort();
  if (dates.length === 0) {
    return [
      {
        path: '',
        code: 'law-empty',
        vi: `Quy định “${name}” chưa có giá trị nào.`,
        en: `The rule "${name}" has no value yet.`,
      },
    ];
  }
  const wrongDates = dates.filter((date) => !isDate(date)).map((date) => noDate(`/${pointer(date)}`, date));
  if (wrongDates.length > 0) return wrongDates;
  return dates.flatMap((from, i) => [
    ...checkValue(from, values[from]!),
    ...checkNext(name, { from, until: values[from]!.until, next: dates[i + 1] }),
  ]);
}

function checkValue(from: string, value: WrittenValues[string]): DataProblem[] {
  const problems: DataProblem[] = [];
  if ((value.references ?? []).length === 0) {
    problems.push({
      path: `/${from}/references`,
      code: 'law-without-reference',
      vi: `Giá trị áp dụng từ ${shownDate(from)} chưa ghi văn bản quy định.`,
      en: `The value from ${shownDate(from)} does not name the text it comes from.`,
    });
  }
  if (value.unit !== undefined && !isBudget({ value: value.value, unit: value.unit } as Budget)) {
    problems.push({
      path: `/${from}`,
      code: 'term-invalid',
      vi: `Thời hạn áp dụng từ ${shownDate(from)} phải là số nguyên dương kèm đơn vị (trong ngày: 1).`,
      en: `The term from ${shownDate(from)} must be a whole positive number with its unit (same day: 1).`,
    });
  }
  return problems;
}

function checkNext(
  name: string,
  { from, until, next }: { from: string; until: string | undefined; next: string | undefined },
): DataProblem[] {
  if (until === undefined) return [];
  const path = `/${from}/until`;
  if (!isDate(until)) return [noDate(path, until)];
  if (until < from) {
    return [
      {
        path,
        code: 'law-ends-before-it-begins',
        vi: `Giá trị áp dụng từ ${shownDate(from)} lại hết hiệu lực trước đó, ngày ${shownDate(until)}.`,
        en: `The value from ${shownDate(from)} ends before it begins, on ${shownDate(until)}.`,
      },
    ];
  }
  if (next === undefined) return [];
  const following = toDate(parseDate(until) + 1);
  if (next > following) {
    return [
      {
        path,
        code: 'law-gap',
        vi: `Quy định “${name}” bỏ trống từ ${shownDate(following)} đến ${shownDate(toDate(parseDate(next) - 1))}: không có giá trị nào áp dụng cho những ngày này.`,
        en: `"${name}" has no value from ${shownDate(following)} to ${shownDate(toDate(parseDate(next) - 1))}.`,
      },
    ];
  }
  if (next < following) {
    return [
      {
        path,
        code: 'law-overlap',
        vi: `Quy định “${name}” có hai giá trị cùng áp dụng từ ${shownDate(next)} đến ${shownDate(until)}.`,
        en: `"${name}" has two values from ${shownDate(next)} to ${shownDate(until)}.`,
      },
    ];
  }
  return [];
}

function pointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
