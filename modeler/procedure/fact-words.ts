import { t } from '../app/i18n.ts';
import { currentLocale, localized } from '../app/locale.ts';
import type { TextKey } from '../app/texts/vi.ts';
import { roleNames } from './roles.ts';
import { minutesWords, termUnits, termWords, type TermUnit } from './working-time.ts';

/** A fact of an element as people say it: "5 giờ" for 300, "8 giờ làm việc" for `8 workingHours`. */
export function factWords(what: TextKey, value: string | undefined): string {
  if (value === undefined) return t('changes.empty');
  switch (what) {
    case 'change.budget':
      return value === 'rest' ? t('ruler.within') : minutesWords(Number(value), currentLocale());
    case 'change.committed':
    case 'change.timer':
      return termOf(value) ?? value;
    case 'change.role':
      return localized(roleNames[value]) || value;
    default:
      return value;
  }
}

function termOf(value: string): string | undefined {
  const [amount, unit] = value.split(' ');
  return termUnits.includes(unit as TermUnit)
    ? termWords(Number(amount), unit as TermUnit, currentLocale())
    : undefined;
}
