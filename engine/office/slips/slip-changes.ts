import type { SlipTemplate, SlipTemplates } from './slip-template.ts';
import { templateHash } from './template-hash.ts';

/** A template that a draft adds, takes away or changes, with what of it differs (`title`, `body`, `foot` …). */
export interface SlipChange {
  name: string;
  what: 'added' | 'removed' | 'changed';
  members: string[];
}

/** What differs between two sets of templates, by name. */
export function slipChanges(before: SlipTemplates, after: SlipTemplates): SlipChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name): SlipChange[] => {
    const old = before[name];
    const now = after[name];
    if (!old || !now) return [{ name, what: old ? 'removed' : 'added', members: [] }];
    if (templateHash(old) === templateHash(now)) return [];
    return [{ name, what: 'changed', members: changedMembers(old, now) }];
  });
}

function changedMembers(old: SlipTemplate, now: SlipTemplate): string[] {
  const members = [...new Set([...Object.keys(old), ...Object.keys(now)])] as (keyof SlipTemplate)[];
  return members.filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name])).sort();
}
