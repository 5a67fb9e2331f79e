import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decisionOf, isForward } from '../../admin/dossiers/decision.ts';
import { checkForm } from '../../admin/forms/check-form.ts';
import { parseDateText, showDateText } from '../../admin/forms/date-text.ts';
import type { FormDefinition } from '../../admin/forms/form-definition.ts';
import { problemsById } from '../../admin/forms/form-problems.ts';
import { summaryLines } from '../../admin/forms/form-summary-lines.ts';
import { libraryUi, withoutHidden } from '../../admin/forms/library-ui.ts';
import { completed, copyInto, copySamePerson, firstAnswers } from '../../admin/forms/prefill.ts';
import { isListed, isRequired } from '../../admin/intake/document-rules.ts';
import { feeTotal } from '../../admin/procedures/fee-total.ts';
import type { Procedure } from '../../admin/procedures/procedure.ts';
import { repositoryRoot } from '#test/kit/repository-root.ts';

const folder = path.join(repositoryRoot, 'definitions', 'procedures', 'ban-sao-trich-luc-ho-tich');
const read = <Value>(name: string) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Value;
const declaration = read<FormDefinition>('forms/to-khai.json');
const signing = read<FormDefinition>('forms/ky.json');
const procedure = read<Procedure>('procedure.json');

describe('dates as people write them', () => {
  it.each([
    ['12/06/2024', '2024-06-12'],
    ['1-6-2024', '2024-06-01'],
    ['12062024', '2024-06-12'],
    ['31/02/2024', '31/02/2024'],
    ['hôm nay', 'hôm nay'],
  ])('reads %s as %s', (typed, stored) => expect(parseDateText(typed)).toBe(stored));
  it('reads a year alone only where it is allowed', () => {
    expect(parseDateText('1950', true)).toBe('1950');
    expect(showDateText('2024-06-12')).toBe('12/06/2024');
  });
});

describe('the declaration of the civil-status extract', () => {
  const applicant = {
    name: 'Nguyễn Văn Mẫu',
    idNumber: '001090123456',
    phone: '0912345678',
    address: 'Hà Nội',
  };
  const prefill = declaration.ui?.prefill;

  it('follows the applicant until somebody writes something else', () => {
    // given
    const first = copyInto({}, prefill?.applicant, applicant);
    expect(first).toMatchObject({ nguoiYeuCau: { hoTen: 'Nguyễn Văn Mẫu', giayTo: { so: '001090123456' } } });
    // when the name is corrected, and the address was written by hand
    const byHand = { nguoiYeuCau: { ...(first.nguoiYeuCau as object), noiCuTru: 'Tổ 5' } };
    const next = copyInto(
      byHand,
      prefill?.applicant,
      { ...applicant, name: 'Nguyễn Văn Mậu', address: 'Huế' },
      applicant,
    );
    // then
    expect(next).toMatchObject({ nguoiYeuCau: { hoTen: 'Nguyễn Văn Mậu', noiCuTru: 'Tổ 5' } });
  });

  it('takes the requester for the person concerned when they are the same', () => {
    const data = { nguoiYeuCau: { quanHe: 'banThan', hoTen: 'A B', giayTo: { so: '1' } } };
    expect(copySamePerson(data, prefill, {})).toMatchObject({
      nguoiDuocCap: { hoTen: 'A B', soDinhDanh: '1' },
    });
    const other = { nguoiYeuCau: { quanHe: 'con', hoTen: 'A B' } };
    expect(copySamePerson(other, prefill, {})).toBe(other);
  });

  it('hides what does not apply and does not send it', () => {
    const data = {
      nguoiYeuCau: { loai: 'coQuan', giayTo: { loai: 'cccd' } },
      nhanKetQua: 'taiQuay',
      diaChiNhan: 'x',
    };
    const ui = libraryUi(declaration.ui, data) as Record<string, Record<string, Record<string, unknown>>>;
    expect(ui['nguoiYeuCau']?.['giayTo']?.['ui:widget']).toBe('hidden');
    expect(withoutHidden(declaration.ui, data)).toEqual({
      nguoiYeuCau: { loai: 'coQuan' },
      nhanKetQua: 'taiQuay',
    });
  });

  it('is judged as the server judges it, with a path the form finds', () => {
    const problems = checkForm(declaration, {}, 'vi', 'counter');
    expect(problems.length).toBeGreaterThan(3);
    const byId = problemsById(
      problems.map(({ path: at, message }) => ({ path: `/form${at}`, message })),
      'form',
      'form',
    );
    expect(byId['form_loaiViec']).toContain('Việc hộ tịch');
    expect(checkForm(declaration, declaration.schema.examples?.[0] as Record<string, unknown>, 'vi')).toEqual(
      [],
    );
  });

  it('is read back in words', () => {
    const lines = summaryLines(declaration.schema, declaration.schema.examples?.[0], 'Có');
    expect(lines.map((line) => line.label)).toContain('Người yêu cầu');
    expect(JSON.stringify(lines)).not.toContain('"khaiSinh"');
  });

  it('costs a copy at a time', () => {
    expect(feeTotal(procedure.fees, { soLuongBanSao: 2 })).toBe(16_000);
    expect(feeTotal(procedure.fees, {})).toBe(0);
  });

  it('asks for an authorisation only of a representative', () => {
    const paper = procedure.documents.find(({ code }) => code === 'uy_quyen')!;
    const by = (quanHe: string) => ({ nguoiYeuCau: { loai: 'caNhan', quanHe } });
    expect(isRequired(paper, by('nguoiDuocUyQuyen'))).toBe(true);
    expect(isListed(paper, by('banThan'))).toBe(false);
    expect(isListed(paper, {})).toBe(false);
  });
});

describe('steps', () => {
  it('turns the decision of a form into buttons, the way forward first', () => {
    const decision = decisionOf(signing)!;
    expect(decision).toEqual({ field: 'quyetDinh', values: ['kyDuyet', 'traLai', 'tuChoi'] });
    expect(isForward(decision, 'kyDuyet')).toBe(true);
    expect(decisionOf(declaration)).toBeNull();
  });
  it('starts a step with what is known', () => {
    const issue = read<FormDefinition>('forms/phat-hanh.json');
    expect(firstAnswers(issue.ui?.prefill, { soLuongBanSao: 2 }, {})).toEqual({ soBan: 2 });
  });
});

describe('defaults', () => {
  it('are answers from the start, so that what hangs on them is asked', () => {
    const empty = completed(declaration, {});
    expect(empty).toMatchObject({
      nguoiYeuCau: { loai: 'caNhan', giayTo: { loai: 'canCuoc' } },
      soLuongBanSao: 1,
    });
    expect(empty).not.toHaveProperty('camDoan');
    const agency = completed(declaration, { nguoiYeuCau: { loai: 'coQuan' } });
    expect(agency).toHaveProperty('nguoiYeuCau', { loai: 'coQuan' });
    expect(completed(declaration, empty)).toBe(empty);
  });
});
