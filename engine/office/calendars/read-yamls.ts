import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';

/** Every `.yaml` of a folder in the order of its name; an absent folder is empty. */
export async function readYamls<T>(folder: string): Promise<T[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const wanted = names.filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(wanted.map(async (name) => parse(await readFile(path.join(folder, name), 'utf8')) as T));
}
