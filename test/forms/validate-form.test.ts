import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formSchemaProblem } from '#engine/forms/compile-form.ts';
import type { FormDefinition, FormSchema } from '#engine/forms/form-schema.ts';
import { KEYWORDS_WITH_WORDS } from '#engine/forms/messages.ts';
import { type FormContext, validateForm } from '#engine/forms/validate-form.ts';
import type { Language } from '#engine/forms/text.ts';

const FOLDER = 'definitions/procedures/ban-sao-trich-luc-ho-tich/forms';

function readForm(key: string): FormSchema {
  return (JSON.parse(readFileSync(`${FOLDER}/${key}.json`, 'utf8')) as FormDefinition).schema;
}

const application = readForm('to-khai');

/** A copy of the first example with one value set at a dotted path; undefined removes it. */
function applicationWith(path: string, value: unknown, example = 0): unknown {
  const form = structuredClone(application.examples![example]) as Record<string, unknown>;
  const steps = path.split('.');
  const last = steps.pop()!;
  const parent = steps.reduce((node, step) => node[step] as Record<string, unknown>, form);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return form;
}

function errorsOf(
  schema: FormSchema,
  data: unknown,
  language: Language = 'vi',
  context: FormContext = {},
): string[] {
  const verdict = validateForm(schema, data, language, context);
  return verdict.ok ? [] : verdict.errors.map(({ path, message }) => `${path} | ${message}`);
}

describe('the shipped forms', () => {
  for (const file of readdirSync(FOLDER)) {
    it(`${file} is a valid schema and its examples are valid`, () => {
      const schema = readForm(file.replace('.json', ''));
      expect(formSchemaProblem(schema)).toBeNull();
      expect(schema.examples?.length).toBeGreaterThan(0);
      for (const example of schema.examples!) expect(errorsOf(schema, example)).toEqual([]);
    });
  }
});

describe('the application form refuses', () => {
  const cases: [what: string, path: string, value: unknown, message: string][] = [
    ['no name', 'nguoiYeuCau.hoTen', undefined, 'Họ tên (hoặc tên cơ quan): bắt buộc nhập.'],
    ['an empty name', 'nguoiYeuCau.hoTen', '', 'Họ tên (hoặc tên cơ quan): bắt buộc nhập.'],
    ['a null name', 'nguoiYeuCau.hoTen', null, 'Họ tên (hoặc tên cơ quan): bắt buộc nhập.'],
    ['a number as name', 'nguoiYeuCau.hoTen', 7, 'Họ tên (hoặc tên cơ quan): phải là chữ.'],
    ['11 digits', 'nguoiYeuCau.giayTo.so', '12345678901', 'Số định danh phải gồm đúng 12 chữ số.'],
    [
      'a letter in the number',
      'nguoiDuocCap.soDinhDanh',
      '00109012345A',
      'Số định danh phải gồm đúng 12 chữ số.',
    ],
    ['a person without paper', 'nguoiYeuCau.giayTo', undefined, 'Giấy tờ tùy thân: bắt buộc nhập.'],
    [
      'a landline',
      'nguoiYeuCau.dienThoai',
      '0243123456',
      'Số điện thoại không đúng: cần 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09.',
    ],
    ['a wrong e-mail', 'nguoiYeuCau.email', 'a@b', 'Thư điện tử: không phải là địa chỉ thư điện tử.'],
    ['31 February', 'dangKy.ngay', '1990-02-31', 'Ngày đăng ký: phải là một ngày có thật, ví dụ 2024-06-12.'],
    [
      '31 February at birth',
      'nguoiDuocCap.ngaySinh',
      '1990-02-31',
      'Ngày sinh (hoặc năm sinh): phải là một ngày có thật hoặc chỉ năm.',
    ],
    [
      'a date of birth in words',
      'nguoiDuocCap.ngaySinh',
      '01/01/1990',
      'Ngày sinh phải là một ngày (ví dụ 1990-01-31) hoặc chỉ năm (ví dụ 1990).',
    ],
    ['no copies', 'soLuongBanSao', 0, 'Số lượng bản sao: nhỏ nhất là 1.'],
    ['51 copies', 'soLuongBanSao', 51, 'Số lượng bản sao: lớn nhất là 50.'],
    ['half a copy', 'soLuongBanSao', 1.5, 'Số lượng bản sao: phải là số nguyên.'],
    ['no declaration', 'camDoan', false, 'Cần đánh dấu cam đoan trước khi nộp.'],
    ['a missing declaration', 'camDoan', undefined, 'Cần đánh dấu cam đoan trước khi nộp.'],
    [
      'an unknown way',
      'nhanKetQua',
      'boCau',
      'Hình thức nhận kết quả: chọn một trong: Tại quầy Một cửa, Qua bưu chính công ích, Bản điện tử.',
    ],
    ['a field it does not know', 'nguoiDuocCap.tuoi', 34, 'tuoi: không có trong biểu mẫu.'],
  ];
  it.each(cases)('%s', (_what, path, value, message) => {
    expect(errorsOf(application, applicationWith(path, value))).toEqual([`${path} | ${message}`]);
  });

  it('post without an address', () => {
    expect(errorsOf(application, applicationWith('nhanKetQua', 'buuChinh'))).toEqual([
      'diaChiNhan | Địa chỉ nhận qua bưu chính: bắt buộc nhập.',
    ]);
  });

  it('a marriage with only one name', () => {
    expect(errorsOf(application, applicationWith('loaiViec', 'ketHon'))).toEqual([
      'nguoiDuocCap.hoTenBenKia | Họ tên vợ hoặc chồng: bắt buộc nhập.',
    ]);
  });

  it('an online submission that cannot be answered, but not one at the counter', () => {
    const silent = applicationWith('nguoiYeuCau.dienThoai', undefined);
    expect(errorsOf(application, silent, 'vi', { channel: 'counter' })).toEqual([]);
    expect(errorsOf(application, silent, 'vi', { channel: 'online' })).toEqual([
      'nguoiYeuCau | Nộp trực tuyến cần điện thoại hoặc thư điện tử để liên hệ.',
    ]);
  });

  it('a birth after today, by day and by year', () => {
    const context = { today: '2024-06-12' };
    const message = 'nguoiDuocCap.ngaySinh | Ngày sinh (hoặc năm sinh): không được sau ngày hôm nay.';
    expect(
      errorsOf(application, applicationWith('nguoiDuocCap.ngaySinh', '2024-06-13'), 'vi', context),
    ).toEqual([message]);
    expect(errorsOf(application, applicationWith('nguoiDuocCap.ngaySinh', '2025'), 'vi', context)).toEqual([
      message,
    ]);
    expect(
      errorsOf(application, applicationWith('nguoiDuocCap.ngaySinh', '2024-06-12'), 'vi', context),
    ).toEqual([]);
    expect(errorsOf(application, applicationWith('nguoiDuocCap.ngaySinh', '2024'), 'vi', context)).toEqual(
      [],
    );
  });

  it('everything missing, in the order of the form', () => {
    expect(errorsOf(application, {}).map((line) => line.split(' | ')[0])).toEqual([
      'nguoiYeuCau',
      'loaiViec',
      'nguoiDuocCap',
      'dangKy',
      'soLuongBanSao',
      'nhanKetQua',
      'camDoan',
    ]);
  });

  it.each([null, [], 'text', 7])('%j instead of a form', (data) => {
    expect(errorsOf(application, data)).toHaveLength(1);
  });
});

describe('the step forms', () => {
  it('ask for the register entry only when something was found', () => {
    const handling = readForm('thu-ly');
    expect(errorsOf(handling, { ketLuan: 'khongCoDuLieu' })).toEqual([]);
    expect(errorsOf(handling, { ketLuan: 'coDuLieu', nguon: 'csdl' })).toEqual([
      'so | Số đăng ký: bắt buộc nhập.',
      'quyen | Quyển số: bắt buộc nhập.',
      'ngay | Ngày đăng ký: bắt buộc nhập.',
    ]);
  });

  it('ask the leader for a reason unless it is signed', () => {
    const signing = readForm('ky');
    expect(errorsOf(signing, { quyetDinh: 'tuChoi' })).toEqual(['lyDo | Lý do: bắt buộc nhập.']);
    expect(errorsOf(signing, { quyetDinh: 'traLai', lyDo: '   ' })).toEqual(['lyDo | Lý do: bắt buộc nhập.']);
  });
});

describe('messages', () => {
  it('speak English when asked', () => {
    expect(errorsOf(application, applicationWith('nguoiDuocCap.hoTen', undefined), 'en')).toEqual([
      'nguoiDuocCap.hoTen | Full name: required.',
    ]);
    expect(errorsOf(application, applicationWith('loaiViec', 'x'), 'en')[0]).toContain(
      'choose one of: Birth, Marriage',
    );
  });

  it('have the same words in both languages', () => {
    expect(KEYWORDS_WITH_WORDS.en).toEqual(KEYWORDS_WITH_WORDS.vi);
  });
});
