import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkHandOver, numberAgrees, type HandOver, type HandOverDossier } from '#engine/forms/hand-over.ts';

interface Case {
  case: string;
  handOver: HandOver;
  /** `path sentence`, in any order. */
  says: string[];
}

const cases = parse(readFileSync(path.join(import.meta.dirname, 'hand-over-cases.yaml'), 'utf8')) as Case[];

const dossier: HandOverDossier = {
  applicant: { name: 'Nguyễn Văn Mẫu', idNumber: '001090123456' },
  submitter: { name: 'Lê Văn Bình', idNumber: '001088123456' },
  parties: {
    kind: 'person',
    representation: { basis: 'authorisation', date: '2024-06-01', scope: 'submit' },
  },
};

describe('who may take a result', () => {
  it.each(cases.map((one) => [one.case, one] as const))('%s', (_name, { handOver, says }) => {
    const found = checkHandOver(handOver, dossier, '2024-06-12');
    expect(found.map((one) => `${one.path} ${one.message.vi}`).sort()).toEqual([...says].sort());
  });

  it('there is no submitter to take it when the owner came alone', () => {
    const handOver: HandOver = { receiver: 'submitter', name: 'Ai', paper: 'other', compared: true };
    const alone = { ...dossier, submitter: null, parties: { kind: 'person' as const } };
    expect(checkHandOver(handOver, alone, '2024-06-12').map(({ path: at }) => at)).toEqual(['/receiver']);
  });

  it('of a child the guardian’s number is the one on record', () => {
    const child: HandOverDossier = {
      applicant: { name: 'Nguyễn Minh An' },
      submitter: null,
      parties: {
        kind: 'child',
        guardian: { name: 'Trần Thị Hoa', idNumber: '001190123457', relation: 'mẹ' },
      },
    };
    const shown = (paperNumber: string): HandOver => ({
      receiver: 'owner',
      name: 'Trần Thị Hoa',
      paper: 'identityCard',
      paperNumber,
    });
    expect(numberAgrees(shown('001190123457'), child)).toBe(true);
    expect(numberAgrees(shown('001190000000'), child)).toBe(false);
  });
});
