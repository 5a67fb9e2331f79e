import { createHash } from 'node:crypto';
import type { SlipTemplates } from '../../slips/slip-template.ts';
import type { FormDefinition, ProcedureCatalogue } from '../procedure-version.ts';

/** A procedure as its folder or a draft holds it. */
export interface Definition {
  slug: string;
  bpmn: string;
  catalogue: ProcedureCatalogue;
  forms: Record<string, FormDefinition>;
  /** Templates of its papers by `<year>-<kind>`; absent in drafts older than these. */
  slips?: SlipTemplates;
}

/** Tells two definitions apart by content, whatever the order of keys in their JSON. */
export function contentHash({ bpmn, catalogue, forms, slips }: Definition): string {
  return createHash('sha256')
    .update(canonical(slips ? [bpmn, catalogue, forms, slips] : [bpmn, catalogue, forms]))
    .digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}
