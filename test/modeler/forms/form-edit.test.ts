import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formSchemaProblem } from '#engine/forms/compile-form.ts';
import type { StepForm } from '../../../modeler/app/drafts.ts';
import {
  addField,
  choicesFromText,
  emptyForm,
  fieldsOf,
  moveField,
  removeField,
  updateField,
} from '../../../modeler/forms/form-edit.ts';
import { routingFieldsOf } from '../../../modeler/forms/routing-fields.ts';

const thuLy = JSON.parse(
  readFileSync('definitions/procedures/ban-sao-trich-luc-ho-tich/forms/thu-ly.json', 'utf8'),
) as StepForm;

describe('the form editor', () => {
  it('builds a form the server accepts', () => {
    // when
    let form = emptyForm('Ký');
    form = addField(form, 'choice', 'Quyết định');
    form = addField(form, 'text', 'Lý do');
    form = updateField(form, 'truong1', {
      required: true,
      routing: true,
      choices: choicesFromText('kyDuyet = Ký duyệt\ntraLai = Trả lại\n\n'),
    });
    // then
    expect(formSchemaProblem(form.schema)).toBeNull();
    expect(fieldsOf(form)).toMatchObject([
      { name: 'truong1', title: 'Quyết định', kind: 'choice', required: true, routing: true },
      { name: 'truong2', title: 'Lý do', kind: 'text', required: false },
    ]);
    expect(routingFieldsOf({ ky: form })[0]).toMatchObject({
      name: 'truong1',
      choices: [
        { value: 'kyDuyet', title: 'Ký duyệt' },
        { value: 'traLai', title: 'Trả lại' },
      ],
    });
  });

  it('keeps what it does not show: English titles, hints, rules between fields', () => {
    // when
    const form = updateField(thuLy, 'ketLuan', {
      choices: choicesFromText('coDuLieu = Có dữ liệu\nkhac = Khác'),
    });
    // then
    const schema = form.schema as { if: unknown; properties: { ketLuan: { oneOf: object[] } } };
    expect(schema.if).toEqual((thuLy.schema as { if: unknown }).if);
    expect(schema.properties.ketLuan.oneOf[0]).toEqual({
      const: 'coDuLieu',
      title: 'Có dữ liệu',
      'x-title': { en: 'Found, copy drafted' },
    });
  });

  it('moves a field in the order in which it is asked, and stops at the ends', () => {
    const names = (form: StepForm): string[] => fieldsOf(form).map(({ name }) => name);
    expect(names(moveField(thuLy, 'nguon', -1)).slice(0, 2)).toEqual(['nguon', 'ketLuan']);
    expect(names(moveField(thuLy, 'ketLuan', -1))).toEqual(names(thuLy));
  });

  it('takes a field away with its claim to be required', () => {
    const form = removeField(thuLy, 'ketLuan');
    expect(fieldsOf(form).some(({ name }) => name === 'ketLuan')).toBe(false);
    expect(form.schema.required).toEqual([]);
  });
});
