import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import type { SlipTemplate, SlipTemplates } from './slip-template.ts';

/**
 * The templates of a procedure: those shipped for all (`definitions/slips`), each with what the procedure's own folder
 * `slips/` says otherwise. A file there may name only what differs, e.g. its foot.
 * @param folder the procedure's; none for the templates of all procedures
 */
export async function loadSlipTemplates(definitions: string, folder?: string): Promise<SlipTemplates> {
  const shipped = await readFolder(path.join(definitions, 'slips'));
  const own = folder ? await readFolder(path.join(folder, 'slips')) : {};
  const names = [...new Set([...Object.keys(shipped), ...Object.keys(own)])].sort();
  return Object.fromEntries(names.map((name) => [name, { ...shipped[name], ...own[name] } as SlipTemplate]));
}

async function readFolder(folder: string): Promise<Record<string, Partial<SlipTemplate>>> {
  const names = (await readdir(folder).catch(() => [] as string[])).filter((name) => name.endsWith('.yaml'));
  const read = names.sort().map(async (name): Promise<[string, Partial<SlipTemplate>]> => {
    const text = await readFile(path.join(folder, name), 'utf8');
    return [path.basename(name, '.yaml'), parse(text) as Partial<SlipTemplate>];
  });
  return Object.fromEntries(await Promise.all(read));
}
