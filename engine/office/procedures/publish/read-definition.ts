import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadSlipTemplates } from '../../slips/load-slip-templates.ts';
import type { FormDefinition, ProcedureCatalogue } from '../procedure-version.ts';
import type { Definition } from './definition.ts';

/** Reads every procedure shipped in `definitions/procedures`, in the order of their folders' names. */
export async function readDefinitions(definitions: string): Promise<Definition[]> {
  const root = path.join(definitions, 'procedures');
  const folders = (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  return Promise.all(
    folders
      .map(({ name }) => name)
      .sort()
      .map((name) => readDefinition(path.join(root, name))),
  );
}

/** Reads one procedure's folder: `procedure.bpmn`, `procedure.json`, `forms/<key>.json`, and its papers' templates. */
export async function readDefinition(folder: string): Promise<Definition> {
  const bpmn = await readFile(path.join(folder, 'procedure.bpmn'), 'utf8');
  const catalogue = JSON.parse(
    await readFile(path.join(folder, 'procedure.json'), 'utf8'),
  ) as ProcedureCatalogue;
  const names = (await readdir(path.join(folder, 'forms')).catch(() => [] as string[])).filter((name) =>
    name.endsWith('.json'),
  );
  const forms = await Promise.all(
    names.sort().map(async (name): Promise<[string, FormDefinition]> => {
      const text = await readFile(path.join(folder, 'forms', name), 'utf8');
      return [path.basename(name, '.json'), JSON.parse(text) as FormDefinition];
    }),
  );
  const slips = await loadSlipTemplates(path.join(folder, '..', '..'), folder);
  return { slug: path.basename(folder), bpmn, catalogue, forms: Object.fromEntries(forms), slips };
}
