import { formatShort } from '../kit/format-moment.ts';
import { formatMoney } from '../kit/format-money.ts';
import type { JournalEntry } from './dossier.ts';

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** Whatever a journal entry carries besides who, when and what: in `detail`, or beside them. */
function detailOf(entry: JournalEntry): Record<string, unknown> {
  return { ...entry, ...entry.detail };
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return '';
}

/** The promised date of a move's `before` or `after`, `12/06/2024 17:00`. */
function promisedDate(dates: unknown): string {
  return formatShort((dates as { firstDueAt?: string } | undefined)?.firstDueAt);
}

/** A journal entry as a sentence; an action this version does not know is told as a plain note. */
export function journalSentence(entry: JournalEntry, t: Translate): string {
  const detail = detailOf(entry);
  return t(`journal.action.${entry.action}`, {
    _: t('journal.action.other'),
    step: text(detail.name) || text(detail.step) || text(detail.elementId),
    number: text(detail.number),
    amount: formatMoney(Number(detail.amount ?? 0)),
    from: promisedDate(detail.before),
    to: promisedDate(detail.after),
    method: detail.method ? t(`method.${text(detail.method)}`, { _: text(detail.method) }) : '',
  });
}

/** The reason or list that belongs to the sentence, if there is one. */
export function journalRemark(entry: JournalEntry): string {
  const detail = detailOf(entry);
  const items = Array.isArray(detail.items) ? detail.items.map(text).filter(Boolean) : [];
  return [text(detail.reason), text(detail.note), items.join('; ')].filter(Boolean).join(' – ');
}

/** Who did it: a person, the system, or the citizen. */
export function actorName(entry: JournalEntry, t: Translate): string {
  return entry.actor?.name ?? (entry.actor?.system ? t('journal.system') : t('journal.citizen'));
}
