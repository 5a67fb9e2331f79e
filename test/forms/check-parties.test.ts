import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkParties, type EnteredParties } from '#engine/forms/check-parties.ts';
import { isTaxCode } from '#engine/forms/tax-code.ts';

interface Case extends EnteredParties {
  case: string;
  /** `severity path sentence`, in any order. */
  says: string[];
}

const cases = parse(readFileSync(path.join(import.meta.dirname, 'party-cases.yaml'), 'utf8')) as Case[];

describe('who may stand in a dossier as what', () => {
  it.each(cases.map((one) => [one.case, one] as const))(
    '%s',
    (_name, { applicant, submitter, parties, says }) => {
      const found = checkParties({ applicant, submitter, parties }, '2024-06-12');
      expect(found.map((one) => `${one.severity} ${one.path} ${one.message.vi}`).sort()).toEqual(
        [...says].sort(),
      );
    },
  );
});

describe('a tax number', () => {
  it.each([
    ['0100233488', true],
    ['0314409058', true],
    ['0314409058-002', true],
    ['001090123456', true],
    ['0100233480', false],
    ['010023348', false],
  ])('%s: %s', (text, right) => expect(isTaxCode(text)).toBe(right));
});
