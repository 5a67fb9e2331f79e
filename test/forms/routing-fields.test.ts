import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FormDefinition, FormSchema } from '#engine/forms/form-schema.ts';
import { isShown, valueAt } from '#engine/forms/is-shown.ts';
import { localizeSchema } from '#engine/forms/localize-schema.ts';
import { routingFieldNames, routingFields } from '#engine/forms/routing-fields.ts';

const FOLDER = 'definitions/procedures/ban-sao-trich-luc-ho-tich/forms';

function readForm(key: string): FormSchema {
  return (JSON.parse(readFileSync(`${FOLDER}/${key}.json`, 'utf8')) as FormDefinition).schema;
}

describe('routing fields', () => {
  it('are what the broker may know, and nothing of the person', () => {
    const handling = { ketLuan: 'coDuLieu', nguon: 'csdl', so: '27', quyen: '01/1990', ngay: '1990-01-20' };
    expect(routingFields(readForm('thu-ly'), handling)).toEqual({ ketLuan: 'coDuLieu' });
    expect(routingFields(readForm('xac-minh'), { timThay: false, ghiChu: 'không có' })).toEqual({
      timThay: false,
    });
    expect(routingFields(readForm('ky'), { quyetDinh: 'tuChoi', lyDo: 'x' })).toEqual({
      quyetDinh: 'tuChoi',
    });
  });

  it('of the application form are none', () => {
    const application = readForm('to-khai');
    expect(routingFieldNames(application)).toEqual([]);
    expect(routingFields(application, application.examples![0])).toEqual({});
  });

  it('are flat by name wherever they stand, and absent when not answered', () => {
    const schema: FormSchema = {
      properties: {
        group: { properties: { area: { 'x-routing': true }, name: {} } },
        other: { 'x-routing': true },
      },
    };
    expect(routingFields(schema, { group: { area: 'food', name: 'A' } })).toEqual({ area: 'food' });
    expect(routingFieldNames(schema)).toEqual(['area', 'other']);
    expect(routingFields(schema, null)).toEqual({});
  });
});

describe('a schema in English', () => {
  it('has English titles and choices, and the same examples', () => {
    const schema = readForm('ky');
    const english = localizeSchema(schema, 'en');
    expect(english.title).toBe('Check and sign');
    expect(english.properties!.quyetDinh!.oneOf!.map((choice) => choice.title)).toEqual([
      'Sign',
      'Return to the case officer',
      'Refuse',
    ]);
    expect(english.examples).toBe(schema.examples);
    expect(localizeSchema(schema, 'vi')).toBe(schema);
  });

  it('misses no title in any shipped form', () => {
    for (const key of [
      'to-khai',
      'thu-ly',
      'xac-minh',
      'ky',
      'phat-hanh',
      'phat-hanh-tu-choi',
      'tra-ket-qua',
    ]) {
      expect(untranslated(readForm(key)), key).toEqual([]);
    }
  });
});

function untranslated(schema: FormSchema): string[] {
  const here = schema.title !== undefined && schema['x-title'] === undefined ? [schema.title] : [];
  const below = [...Object.values(schema.properties ?? {}), ...(schema.oneOf ?? [])].flatMap(untranslated);
  return [...here, ...below];
}

describe('a field with showWhen', () => {
  it('is shown while the other field has one of the values', () => {
    const showWhen = { field: 'nguoiYeuCau.loai', is: ['caNhan'] };
    expect(isShown(showWhen, { nguoiYeuCau: { loai: 'caNhan' } })).toBe(true);
    expect(isShown(showWhen, { nguoiYeuCau: { loai: 'coQuan' } })).toBe(false);
    expect(isShown(showWhen, {})).toBe(false);
    expect(isShown(undefined, {})).toBe(true);
    expect(valueAt({ a: [{ b: 1 }] }, 'a.0.b')).toBe(1);
  });
});
