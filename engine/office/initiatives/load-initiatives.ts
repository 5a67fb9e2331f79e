import path from 'node:path';
import type { Initiative } from '#engine/deadline/initiative.ts';
import { initiativeFaults } from '#engine/deadline/initiative-faults.ts';
import { readYamls } from '../calendars/read-yamls.ts';

/** Reads `definitions/initiatives`. @throws Error that names the initiative and its fault, so that none is half in force */
export async function loadInitiatives(definitions: string): Promise<Initiative[]> {
  const initiatives = await readYamls<Initiative>(path.join(definitions, 'initiatives'));
  const [fault] = initiativeFaults(initiatives);
  if (fault) throw new Error(`Initiative "${fault.code}": ${fault.message.en}`);
  return initiatives;
}
