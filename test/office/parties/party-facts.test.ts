import { describe, expect, it } from 'vitest';
import type { Parties } from '#engine/forms/parties.ts';
import { partyFacts } from '#engine/office/parties/party-facts.ts';

const applicant = { name: 'Nguyễn Văn Mẫu', idNumber: '001090123456', phone: '0912345678' };
const facts = (parties: Parties, more: object = {}) =>
  partyFacts({ applicant, submitter: null, parties, ...more });

describe('who is who, ready to print', () => {
  it('a person who comes themselves is owner and submitter', () => {
    const { owner, submitter, guardian, representation } = facts({ kind: 'person' });
    expect(owner).toMatchObject({ numberLabel: 'Số định danh cá nhân', number: '001090123456' });
    expect(submitter).toMatchObject({ name: 'Nguyễn Văn Mẫu', isOwner: true });
    expect([guardian, representation]).toEqual([null, null]);
  });

  it('a child is known by the birth certificate and comes with a guardian', () => {
    const child = facts(
      {
        kind: 'child',
        birthDate: '2018-03-02',
        birthCertificate: { number: '45/2018' },
        guardian: { name: 'Trần Thị Hoa', idNumber: '001190123457', relation: 'mẹ' },
      },
      { applicant: { name: 'Nguyễn Minh An' } },
    );
    expect(child.owner).toMatchObject({ numberLabel: 'Số giấy khai sinh', number: '45/2018' });
    expect(child.submitter).toMatchObject({ name: 'Trần Thị Hoa', relation: 'mẹ', isOwner: false });
  });

  it('an agency has a tax number and a written request, a foreigner a passport', () => {
    const agency = facts(
      { kind: 'organisation', organisation: { requestNumber: '15/BHXH', requestDate: '2024-06-10' } },
      { applicant: { name: 'Bảo hiểm xã hội' } },
    );
    expect(agency.request).toBe('Văn bản số 15/BHXH ngày 10/06/2024');
    expect(agency.owner.number).toBe('');
    const foreigner = facts({
      kind: 'foreigner',
      passport: { number: 'AB123456', nationality: 'Argentina' },
    });
    expect(foreigner.owner).toMatchObject({ numberLabel: 'Số hộ chiếu', number: 'AB123456' });
    expect(foreigner.owner.nationality).toBe('Argentina');
  });

  it('a representative says by which paper, for what and until when', () => {
    const { representation } = facts(
      {
        kind: 'person',
        representation: {
          basis: 'authorisation',
          number: '12/2024',
          date: '2024-06-10',
          scope: 'both',
          to: '2024-12-31',
        },
      },
      { submitter: { name: 'Lê Văn Bình' } },
    );
    expect(representation).toBe(
      'Giấy ủy quyền số 12/2024 ngày 10/06/2024 (nộp hồ sơ và nhận kết quả), có giá trị đến ngày 31/12/2024',
    );
  });
});
