import type { BilingualText } from '#engine/deadline/calendar-data.ts';

/** A value of the law with the days on which it holds, as `GET /api/law` tells it. */
export interface LawValue {
  from: string;
  until?: string;
  /** Whether it holds today. */
  now: boolean;
  value: Record<string, unknown>;
  references: { title: string; href?: string }[];
  note?: BilingualText;
}

/** A term or rule of the law. */
export interface LawEntry {
  /** `ho-tich/ban-sao-trich-luc`: what a procedure names. */
  id: string;
  title: BilingualText | null;
  values: LawValue[];
}

type Translate = (key: string, values?: object) => string;

/** A value in sentences: the term itself, or each member of a rule. */
export function lawValueWords({ value }: LawValue, t: Translate): string[] {
  if (typeof value['unit'] === 'string') {
    const cutOff = value['cutOff'];
    return [
      budgetWords(value, t),
      ...(typeof cutOff === 'string' ? [t('law.member.at', { value: cutOff })] : []),
    ];
  }
  return Object.entries(value)
    .filter(([member]) => member !== 'forms')
    .map(([member, its]) =>
      its === null ? t(`law.none.${member}`, { _: member }) : memberWords(member, its, t),
    );
}

function memberWords(member: string, its: unknown, t: Translate): string {
  if (member === 'policy' || member === 'onExpiry') return t(`law.${member}.${String(its)}`);
  const share = member === 'hourBasedShare' || member === 'maxShareOfTerm';
  const value =
    typeof its === 'object'
      ? budgetWords(its as Record<string, unknown>, t)
      : share
        ? String(Math.round(Number(its) * 100))
        : String(its);
  return t(`law.member.${member}`, { value, _: `${member}: ${value}` });
}

function budgetWords({ value, unit }: Record<string, unknown>, t: Translate): string {
  return t(`term.${String(unit)}`, { smart_count: Number(value) });
}
