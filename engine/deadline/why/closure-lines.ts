import type { LedgerLine } from '../ledger.ts';
import type { Language } from '../ledger-texts.ts';
import { clockWords, dateWords } from './moment-words.ts';
import { WHY_SENTENCES } from './why-sentences.ts';

/** One sentence for each closure a ledger met, with every time it took out and the decision behind it. */
export function closureLines(ledger: readonly LedgerLine[], language: Language): string[] {
  const words = WHY_SENTENCES[language];
  const met = new Map<string, LedgerLine[]>();
  for (const line of ledger) {
    if (!line.closure) continue;
    met.set(line.closure.code, [...(met.get(line.closure.code) ?? []), line]);
  }
  return [...met.values()].map((lines) => {
    const { closure, basis, why } = lines[0]!;
    const name = closure!.name[language];
    const decision = basis ? ` (${basis})` : '';
    const out = lines.filter((line) => line.whyCode === 'closure');
    if (out.length > 0) return words.closure(name, out.map(timeOf).join(', '), decision);
    // A day that counts although part of it was closed, in the ledger's own words.
    return closure!.effect === 'runs' ? words.closureRuns(name, decision) : `${why}${decision}.`;
  });
}

/** `13:00–17:00 12/06/2024`, or the whole day. */
function timeOf({ date, from, to }: LedgerLine): string {
  const day = dateWords(date);
  return from && to ? `${clockWords(from)}–${clockWords(to)} ${day}` : day;
}
