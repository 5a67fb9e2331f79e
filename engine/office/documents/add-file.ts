import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { sniffType, type FileType } from './sniff-type.ts';

/** Size of a file at most, bytes (contract: 10 MB). */
export const FILE_LIMIT = 10 * 1024 * 1024;

export interface StoredFile {
  id: string;
  name: string;
  size: number;
  type: FileType;
  sha256: string;
}

/** Stores an uploaded file; it belongs to nobody until a dossier names it. @throws `unsupported-type`, `too-large` */
export async function addFile(
  office: Office,
  by: Person | null,
  upload: { name: string; content: Buffer },
): Promise<StoredFile> {
  if (upload.content.length > FILE_LIMIT) throw new OfficeProblem('too-large');
  const type = sniffType(upload.content);
  if (!type) throw new OfficeProblem('unsupported-type');
  const sha256 = await office.files.put(upload.content);
  const file = {
    id: office.newId(),
    name: cleanName(upload.name),
    size: upload.content.length,
    type,
    sha256,
  };
  await office.pool.query(
    'INSERT INTO files (id, sha256, name, size, type, uploaded_by, uploaded_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [file.id, sha256, file.name, file.size, type, by?.id ?? null, office.officeClock.now()],
  );
  return file;
}

/** The last part of a name, without control characters, at most 200 long. */
function cleanName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return (
    last
      .replace(/[\u0000-\u001f\u007f]/g, '')
      .normalize('NFC')
      .slice(0, 200) || 'tep'
  );
}
