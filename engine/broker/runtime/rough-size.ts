import type { Json } from '../records/json.ts';

/** About how many characters a value takes as JSON; stops counting soon after `most`. */
export function roughSize(value: Json, most: number): number {
  const waiting: Json[] = [value];
  let size = 0;
  for (let entry = waiting.pop(); entry !== undefined && size <= most; entry = waiting.pop()) {
    if (typeof entry === 'string') size += entry.length + 2;
    else if (entry === null || typeof entry !== 'object') size += 4;
    else {
      for (const name of Object.keys(entry)) {
        size += name.length + 4;
        waiting.push((entry as Record<string, Json>)[name] as Json);
      }
    }
  }
  return size;
}
