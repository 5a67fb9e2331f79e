import { createHash } from 'node:crypto';
import { canonical } from '../journal/entry-hash.ts';
import type { SlipTemplate } from './slip-template.ts';

const known = new WeakMap<SlipTemplate, string>();

/** What a template is known by: its content, whatever the order of its members. */
export function templateHash(template: SlipTemplate): string {
  const before = known.get(template);
  if (before !== undefined) return before;
  const hash = createHash('sha256').update(canonical(template)).digest('hex');
  known.set(template, hash);
  return hash;
}
