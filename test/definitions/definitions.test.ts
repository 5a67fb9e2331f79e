import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { type WrittenValues, checkLaw } from '#engine/deadline/check/check-law.ts';
import { compileCalendar } from '#engine/deadline/compile-calendar.ts';
import type { FormSchema } from '#engine/forms/form-schema.ts';
import { formSchemaProblem } from '#engine/forms/compile-form.ts';
import { requiredDocuments } from '#engine/forms/required-documents.ts';
import { routingFieldNames } from '#engine/forms/routing-fields.ts';
import { deadlineOf } from '#engine/lint/deadline-of.ts';
import { lintProcess } from '#engine/lint/lint-process.ts';
import { processesOf } from '#engine/lint/traverse.ts';
import { SHIPPED_YEARS, readProfile } from '../deadline/cases/read-case.ts';
import { readDiagram } from '../lint/read-fixture.ts';
import {
  INITIATIVES,
  PROCEDURES,
  type LawTerm,
  filesBelow,
  formKeys,
  lawOn,
  readDefinition,
  readForm,
  readProcedure,
} from './read-definitions.ts';

const LAW = filesBelow('law', '.yaml').map((file) => `law/${file}`);
/** Papers a procedure prints otherwise: a file names only what differs from the one shipped for all. */
const OWN_SLIPS = PROCEDURES.flatMap((slug) =>
  filesBelow(`procedures/${slug}`, '.yaml')
    .filter((file) => file.startsWith('slips/'))
    .map((file) => `procedures/${slug}/${file}`),
);
const KINDS: [schema: string, files: string[]][] = [
  ['calendar-year', filesBelow('calendars/years', '.yaml').map((file) => `calendars/years/${file}`)],
  ['hours-profile', filesBelow('calendars/profiles', '.yaml').map((file) => `calendars/profiles/${file}`)],
  ['holiday-rules', ['calendars/rules.yaml']],
  ['closure', filesBelow('calendars/closures', '.yaml').map((file) => `calendars/closures/${file}`)],
  ['agency-hours', filesBelow('calendars/agencies', '.yaml').map((file) => `calendars/agencies/${file}`)],
  ['law-rule', LAW.filter((file) => file.startsWith('law/one-stop/'))],
  ['law-term', LAW.filter((file) => !/^law\/(one-stop|slips)\//.test(file))],
  ['slip-forms', ['law/slips/forms.yaml']],
  ['slip-template', [...filesBelow('slips', '.yaml').map((file) => `slips/${file}`), ...OWN_SLIPS]],
  ['initiative', filesBelow('initiatives', '.yaml').map((file) => `initiatives/${file}`)],
  ['procedure', PROCEDURES.map((slug) => `procedures/${slug}/procedure.json`)],
  ['form', PROCEDURES.flatMap((slug) => formKeys(slug).map((key) => `procedures/${slug}/forms/${key}.json`))],
  [
    'scenario',
    PROCEDURES.flatMap((slug) =>
      filesBelow(`procedures/${slug}/scenarios`, '.json').map(
        (file) => `procedures/${slug}/scenarios/${file}`,
      ),
    ),
  ],
];

describe('every definition', () => {
  for (const [kind, files] of KINDS) {
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(
      readDefinition<object>(`schemas/${kind}.schema.json`),
    );
    it.each(files)(`%s is a valid ${kind}`, (file) => {
      const shipped = OWN_SLIPS.includes(file)
        ? readDefinition<object>(file.replace(/^.*\/slips/, 'slips'))
        : {};
      validate(
        OWN_SLIPS.includes(file) ? { ...shipped, ...readDefinition<object>(file) } : readDefinition(file),
      );
      expect(validate.errors ?? []).toEqual([]);
    });
  }

  it('belongs to a kind with a schema', () => {
    const known = new Set(KINDS.flatMap(([, files]) => files));
    const data = ['.yaml', '.json'].flatMap((extension) => filesBelow('', extension));
    expect(data.filter((file) => !file.startsWith('schemas/') && !known.has(file))).toEqual([]);
  });
});

describe('the law', () => {
  it.each(LAW)('%s holds on every day, with the text it comes from', (file) => {
    const { values } = readDefinition<{ values: WrittenValues }>(file);
    expect(checkLaw(file, values)).toEqual([]);
  });
});

describe('the calendars', () => {
  it('have the working days a year that were announced', () => {
    // given
    const expected: Record<number, number> = {
      2023: 249,
      2024: 251,
      2025: 250,
      2026: 249,
      2027: 249,
      2028: 248,
    };
    for (const year of SHIPPED_YEARS) {
      // when
      const calendar = compileCalendar({ profile: readProfile('A'), years: [year] });
      // then
      expect([year.year, calendar.workingDaysBefore.at(-1)]).toEqual([year.year, expected[year.year]]);
    }
  });

  it('are provisional only where nothing has been announced', () => {
    expect(SHIPPED_YEARS.filter((year) => year.provisional).map((year) => year.year)).toEqual([2027, 2028]);
  });

  it('make up for days that are really off', () => {
    for (const year of SHIPPED_YEARS) {
      const off = new Map(year.daysOff.map((day) => [day.date, day.kind]));
      for (const swapIn of year.swapInDays ?? [])
        expect(off.get(swapIn.replaces), swapIn.date).toBe('swapped');
      const swapped = year.daysOff.filter((day) => day.kind === 'swapped');
      expect(swapped.length).toBe(year.swapInDays?.length ?? 0);
    }
  });

  it('have profiles of the hours they are named for', () => {
    const dayMinutes = (id: string): number =>
      compileCalendar({ profile: readProfile(id), years: SHIPPED_YEARS }).dayMinutes;
    expect([dayMinutes('A'), dayMinutes('B'), dayMinutes('C')]).toEqual([480, 420, 480]);
  });
});

describe.each(PROCEDURES)('the procedure %s', (slug) => {
  const procedure = readProcedure(slug);
  const forms = formKeys(slug);
  const initiatives = INITIATIVES.filter((initiative) => initiative.procedures.includes(procedure.code));

  it('is named like its folder, and its diagram like it', async () => {
    const [process] = processesOf(await readDiagram(`definitions/procedures/${slug}/procedure.bpmn`));
    expect(procedure.slug).toBe(slug);
    expect(process?.id).toBe(slug);
  });

  it('passes the publish gate without a remark, on every day its law has changed', async () => {
    const diagram = await readDiagram(`definitions/procedures/${slug}/procedure.bpmn`);
    const { statutoryTerm } = deadlineOf(processesOf(diagram)[0]!);
    const routingFields = forms.flatMap((key) => routingFieldNames(readForm(slug, key).schema));
    for (const date of Object.keys(readDefinition<LawTerm>(`law/${statutoryTerm}.yaml`).values)) {
      const law = { [statutoryTerm!]: lawOn(statutoryTerm!, date) };
      expect(lintProcess(diagram, { law, forms, routingFields, initiatives })).toEqual([]);
    }
  });

  it.each(forms)('has a usable form "%s" that lists every field once', (key) => {
    const { schema, ui } = readForm(slug, key);
    expect(formSchemaProblem(schema)).toBeNull();
    expectOrderToMatch(schema, ui, key);
  });

  it('asks for papers by the form', () => {
    if (procedure.intakeForm === null) return;
    const known = procedure.documents.map((document) => document.code);
    const examples = readForm(slug, procedure.intakeForm).schema.examples!;
    for (const example of examples) {
      const asked = requiredDocuments(procedure.documents, example);
      expect(asked.every((code) => known.includes(code))).toBe(true);
    }
  });
});

interface UiNode {
  order?: string[];
  fields?: Record<string, UiNode>;
}

/** A field missing from `order` would not be shown, an unknown one shows nothing. */
function expectOrderToMatch(schema: FormSchema, ui: UiNode, where: string): void {
  const properties = Object.keys(schema.properties ?? {});
  if (ui.order) expect([...ui.order].sort(), where).toEqual([...properties].sort());
  for (const [name, field] of Object.entries(ui.fields ?? {})) {
    expect(properties, `${where}.${name}`).toContain(name);
    expectOrderToMatch(schema.properties![name]!, field, `${where}.${name}`);
  }
}

describe('the papers of the civil-status extract', () => {
  const { documents } = readProcedure('ban-sao-trich-luc-ho-tich');
  const person = (quanHe: string): unknown => ({ nguoiYeuCau: { loai: 'caNhan', quanHe } });

  it.each([
    ['a person for himself', person('banThan'), ['to_khai', 'giay_to_tuy_than']],
    ['a neighbour', person('khac'), ['to_khai', 'giay_to_tuy_than', 'uy_quyen']],
    ['a daughter', person('con'), ['to_khai', 'giay_to_tuy_than', 'giay_to_quan_he']],
    ['an agency', { nguoiYeuCau: { loai: 'coQuan', quanHe: 'coQuan' } }, ['van_ban_yeu_cau']],
  ])('for %s', (_who, form, expected) => {
    expect(requiredDocuments(documents, form)).toEqual(expected);
  });
});
