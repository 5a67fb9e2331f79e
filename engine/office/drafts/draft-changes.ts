import type { Office } from '../office.ts';
import { definitionChanges } from '../procedures/publish/definition-changes.ts';
import type { DraftRow } from '../procedures/publish/draft.ts';
import { slipChanges } from '../slips/slip-changes.ts';
import { readSource, runningDossiers } from '../procedures/read-source.ts';

/** A diagram with nothing in it: what a new procedure is compared with. */
const NOTHING =
  '<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="d"><process id="p" isExecutable="true"/></definitions>';

/** What a draft changes against the version in force, and how many dossiers run on versions before it. */
export async function draftChanges(office: Office, draft: DraftRow) {
  const code = draft.base_code ?? draft.catalogue.code ?? '';
  const version = await office.catalogue.inForce(code, office.officeClock.now());
  const before = version && (await readSource(office.pool, version.code, version.version));
  const changes = await definitionChanges(before ?? NOTHING, draft.bpmn);
  const slips = slipChanges(version?.slips ?? office.slipTemplates, draft.slips ?? office.slipTemplates);
  const running = await runningDossiers(office.pool, code);
  return { ...changes, slips, runningDossiers: [...running.values()].reduce((sum, count) => sum + count, 0) };
}
