import { describe, expect, it } from 'vitest';
import { handOverFor, restOfForm, sentHandOver } from '../../admin/dossiers/hand-over/hand-over-entry.ts';
import type { Dossier } from '../../admin/dossiers/dossier.ts';
import { formFollowing } from '../../admin/parties/form-following.ts';
import { applicantOf, partiesOf, withCard, type PartyEntry } from '../../admin/parties/party-entry.ts';
import type { Procedure } from '../../admin/procedures/procedure.ts';
import { feeExemption, feeTotal } from '../../admin/procedures/fee-total.ts';

const card = {
  idNumber: '001190123457',
  oldIdNumber: null,
  name: 'Trần Thị Hoa',
  birthDate: '1992-03-02',
  sex: 'nu' as const,
  address: 'Tổ 5',
  issuedOn: null,
  more: [],
};

describe('who is who, as it is entered', () => {
  it('sends nothing empty, and nothing of another kind of owner', () => {
    const entry: PartyEntry = {
      kind: 'organisation',
      passport: { number: 'AB123456' },
      guardian: { name: 'Ai' },
      organisation: { requestNumber: ' 15/BHXH ', taxCode: '' },
      representation: { basis: 'relative' },
    };
    expect(partiesOf(entry, false)).toEqual({
      kind: 'organisation',
      organisation: { requestNumber: '15/BHXH' },
    });
    expect(applicantOf({ name: 'BHXH', idNumber: '1' }, 'organisation')).toEqual({ name: 'BHXH' });
  });

  it('takes a card as the owner’s, of a child as the guardian’s', () => {
    expect(withCard({ kind: 'person' }, card)).toEqual({
      kind: 'person',
      birthDate: '1992-03-02',
      sex: 'nu',
    });
    expect(withCard({ kind: 'child', guardian: { relation: 'mẹ' } }, card).guardian).toEqual({
      relation: 'mẹ',
      name: 'Trần Thị Hoa',
      idNumber: '001190123457',
    });
  });

  it('the procedure’s form follows: who asks, by which paper, whom it is about', () => {
    const procedure = {
      form: {
        schema: { properties: { loai: { type: 'string' }, ai: { type: 'string' }, con: { type: 'string' } } },
        ui: { prefill: { applicant: { ai: 'name', giayTo: 'paper' }, concerned: { con: 'name' } } },
      },
      requester: { field: 'loai', kinds: { caNhan: 'person', coQuan: 'organisation' } },
    } as unknown as Procedure;
    const nobody = { applicant: { name: '' }, parties: { kind: 'person' as const } };
    const child = {
      applicant: { name: 'Nguyễn Minh An' },
      parties: { kind: 'child' as const, guardian: { name: 'Trần Thị Hoa' } },
    };
    const form = formFollowing({}, { procedure, next: child, before: nobody });
    expect(form).toEqual({ loai: 'caNhan', ai: 'Trần Thị Hoa', con: 'Nguyễn Minh An', giayTo: 'canCuoc' });
    const agency = { applicant: { name: 'BHXH' }, parties: { kind: 'organisation' as const } };
    expect(formFollowing(form, { procedure, next: agency, before: child })).toMatchObject({
      loai: 'coQuan',
      ai: 'BHXH',
    });
  });
});

describe('the fee on screen', () => {
  it('is nothing for whom the rule exempts', () => {
    const fees = [
      {
        code: 'a',
        name: 'Phí',
        amount: 8000,
        exempt: [{ requester: ['organisation' as const], reference: 'Điều 10' }],
      },
    ];
    expect([feeTotal(fees, {}), feeTotal(fees, {}, 'organisation')]).toEqual([8000, 0]);
    expect(feeExemption(fees, 'organisation')).toBe('Điều 10');
  });
});

describe('a hand-over, as it is entered', () => {
  const dossier = {
    applicant: { name: 'Nguyễn Minh An' },
    submitter: null,
    parties: { kind: 'child', guardian: { name: 'Trần Thị Hoa', relation: 'mẹ' } },
  } as unknown as Dossier;

  it('begins with the guardian of a child', () => {
    expect(handOverFor('owner', dossier)).toMatchObject({ name: 'Trần Thị Hoa', paper: 'identityCard' });
  });

  it('sends nothing empty', () => {
    const entry = { ...handOverFor('authorised', dossier), paperNumber: '', waybill: undefined };
    expect(sentHandOver(entry)).toEqual({
      receiver: 'authorised',
      name: '',
      paper: 'identityCard',
      authorisation: { basis: 'authorisation', scope: 'receive' },
    });
  });

  it('asks of the step’s form only what it does not fill in itself', () => {
    const schema = { properties: { nguoiNhan: {}, giayToXuatTrinh: {} }, required: ['nguoiNhan'] };
    expect(restOfForm({ schema })).toBeNull();
    const more = { properties: { ...schema.properties, danhGia: {} }, required: ['nguoiNhan', 'danhGia'] };
    expect(restOfForm({ schema: more })?.schema).toMatchObject({
      properties: { danhGia: {} },
      required: ['danhGia'],
    });
  });
});
