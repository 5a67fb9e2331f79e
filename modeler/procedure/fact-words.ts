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
      return termOf(value) ?? value;
    case 'change.timer':
      return timerWords(value) ?? value;
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

/** `share 80 committed`: "khi đã dùng 80 % thời hạn cam kết"; `beforeDue 1 workingDays committed`; else a plain term. */
function timerWords(value: string): string | undefined {
  const [counting, amount, unit, leadClock] = value.split(' ');
  if (counting === 'share') return t('change.timer.share', { percent: amount ?? '', clock: clockName(unit) });
  if (counting !== 'beforeDue') return termOf(value);
  const term = termOf(`${amount} ${unit}`) ?? '';
  return t('change.timer.beforeDue', { term, clock: clockName(leadClock) });
}

function clockName(clock: string | undefined): string {
  return t(
    clock === 'statutory' ? 'panel.timer.clock.statutory' : 'panel.timer.clock.committed',
  ).toLowerCase();
}
