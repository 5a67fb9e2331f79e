import type { Json } from '../records/json.ts';

/** Documents are written by recursive functions (JSON.stringify among them): what nests deeper would exhaust the stack. */
export const DOCUMENT_DEPTH_MAX = 500;

/** Whether a value nests deeper than so many levels. Doesn't recurse itself, stops at the first place that does. */
export function nestsDeeper(value: Json, levels: number): boolean {
  let level: Json[] = [value];
  for (let depth = 0; depth <= levels; depth++) {
    const inside: Json[] = [];
    for (const entry of level) {
      if (entry === null || typeof entry !== 'object') continue;
      for (const child of Object.values(entry)) {
        if (child !== null && typeof child === 'object') inside.push(child);
      }
    }
    if (inside.length === 0) return false;
    level = inside;
  }
  return true;
}
