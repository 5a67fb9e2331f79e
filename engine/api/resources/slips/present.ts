import type { Office } from '#engine/office/office.ts';
import type { DossierSlips } from '#engine/office/slips/list-slips.ts';
import type { SlipKind } from '#engine/office/slips/slip-kind.ts';
import { paperNumber } from '#engine/office/slips/words.ts';
import { toOfficeIso } from '#engine/office/time/office-day.ts';
import type { Language } from '#engine/api/language.ts';
import { titleOf } from '#engine/api/problem.ts';

/** What the presentation needs beside the papers. */
export interface SlipReader {
  office: Pick<Office, 'slipForms'>;
  language: Language;
  /** May issue papers of this dossier. */
  mayIssue: boolean;
}

/** A dossier's papers as the print menu reads them. */
export function presentSlips({ forms, issued, possible }: DossierSlips, reader: SlipReader) {
  const { language, mayIssue } = reader;
  return {
    formYear: forms?.year ?? null,
    issued: issued.map(({ slip, prints }) => ({
      id: slip.id,
      kind: slip.kind,
      ...formOf(reader, slip.form_year, slip.kind),
      formYear: slip.form_year,
      number: paperNumber(slip.number, slip.template.head.numberSuffix),
      edition: slip.edition,
      subjectId: slip.subject_id,
      replacesId: slip.replaces_id,
      issuedAt: toOfficeIso(slip.issued_at),
      issuedBy: slip.issued_by,
      prints: prints.map((one) => ({
        number: one.number,
        at: toOfficeIso(one.printed_at),
        by: one.printed_by,
      })),
    })),
    possible: possible.map(({ kind, problem: asked }) => {
      const problem = mayIssue ? asked : 'forbidden';
      return {
        kind,
        ...formOf(reader, forms?.year, kind),
        allowed: problem === null,
        problem,
        reason: problem && titleOf(problem, language, {}),
      };
    }),
  };
}

/** A form's number and name under its circular; a kind it doesn't know has the name it has under another. */
function formOf({ office, language }: SlipReader, year: number | undefined, kind: SlipKind) {
  const own = office.slipForms.find((one) => one.year === year)?.forms[kind];
  const named = own ?? office.slipForms.find((one) => one.forms[kind])?.forms[kind];
  return { name: named?.name[language] ?? kind, formNumber: own?.number ?? null };
}
