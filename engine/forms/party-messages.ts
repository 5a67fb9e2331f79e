import type { BilingualText } from './text.ts';

/** What can be wrong, or odd, with who is who; in officials' words. */
export const partyMessages = {
  nameMissing: { vi: 'Họ và tên: bắt buộc nhập.', en: 'Full name is required.' },
  idNumber: {
    vi: 'Số định danh phải gồm đúng 12 chữ số.',
    en: 'The identity number must have exactly 12 digits.',
  },
  dayWrong: { vi: 'Ngày không có thật, ví dụ đúng: 31/01/2024.', en: 'Not a real date, e.g. 2024-01-31.' },
  dayInFuture: { vi: 'Ngày không được sau ngày hôm nay.', en: 'The date must not be after today.' },
  organisationHasNoIdNumber: {
    vi: 'Cơ quan, tổ chức không có số định danh cá nhân; hãy để trống ô này và ghi mã số thuế nếu có.',
    en: 'An agency has no identity number; leave this empty and give its tax number if it has one.',
  },
  taxCode: {
    vi: 'Mã số thuế không đúng: cần 10, 12 hoặc 13 chữ số và đúng số kiểm tra.',
    en: 'Not a tax number: 10, 12 or 13 digits with a right check digit are needed.',
  },
  requestMissing: {
    vi: 'Nên ghi số văn bản yêu cầu: đó là căn cứ để không thu phí.',
    en: 'Better give the number of the written request: it is the ground for asking no fee.',
  },
  passportMissing: { vi: 'Số hộ chiếu: bắt buộc nhập.', en: 'The passport number is required.' },
  passportNumber: {
    vi: 'Số hộ chiếu gồm 6 đến 12 chữ in hoa và chữ số.',
    en: 'A passport number has 6 to 12 capital letters and digits.',
  },
  passportExpired: {
    vi: 'Hộ chiếu đã hết hạn; đề nghị xuất trình hộ chiếu còn giá trị.',
    en: 'The passport has expired; a valid one is needed.',
  },
  nationalityMissing: { vi: 'Quốc tịch: bắt buộc nhập.', en: 'Nationality is required.' },
  nationalityVietnamese: {
    vi: 'Công dân Việt Nam thì chọn "Cá nhân".',
    en: 'For a citizen of Vietnam choose “Person”.',
  },
  childNumberMissing: {
    vi: 'Cần số giấy khai sinh hoặc số định danh của trẻ.',
    en: 'The number of the birth certificate or the child’s identity number is needed.',
  },
  birthDateMissing: { vi: 'Ngày sinh của trẻ: bắt buộc nhập.', en: 'The child’s date of birth is required.' },
  childIsAdult: {
    vi: 'Người đã đủ 18 tuổi tự đứng tên hồ sơ: hãy chọn "Cá nhân".',
    en: 'Somebody of 18 years acts in their own name: choose “Person”.',
  },
  childHasCard: {
    vi: 'Người từ đủ 14 tuổi phải có thẻ căn cước (Luật Căn cước 26/2023/QH15, Điều 19).',
    en: 'From 14 years on an identity card is obligatory (Law 26/2023/QH15, Art. 19).',
  },
  guardianMissing: {
    vi: 'Trẻ em phải có cha, mẹ hoặc người giám hộ đứng ra làm thủ tục.',
    en: 'A child needs a parent or guardian to act.',
  },
  guardianRelationMissing: {
    vi: 'Ghi quan hệ với trẻ: cha, mẹ hoặc người giám hộ.',
    en: 'Say what they are to the child: parent or guardian.',
  },
  guardianIsChild: {
    vi: 'Theo số định danh, người giám hộ chưa đủ 18 tuổi.',
    en: 'By the identity number the guardian is under 18.',
  },
  sameNumber: {
    vi: 'Hai người có cùng một số định danh; hãy kiểm tra lại.',
    en: 'Two people have the same identity number; please check.',
  },
  representationWithoutSubmitter: {
    vi: 'Có căn cứ đại diện nhưng chưa có người nộp thay.',
    en: 'There is a ground of representation but nobody who acts.',
  },
  authorisationDateMissing: {
    vi: 'Ngày lập giấy ủy quyền: bắt buộc nhập.',
    en: 'The date of the authorisation is required.',
  },
  scopeMissing: {
    vi: 'Chọn phạm vi ủy quyền: nộp hồ sơ, nhận kết quả hoặc cả hai.',
    en: 'Choose the scope: submit, receive the result, or both.',
  },
  scopeWithoutSubmission: {
    vi: 'Giấy ủy quyền này không cho phép nộp hồ sơ thay.',
    en: 'This authorisation does not allow submitting.',
  },
  relationMissing: {
    vi: 'Ghi quan hệ của người nộp với chủ hồ sơ.',
    en: 'Say what the submitter is to the owner.',
  },
  periodReversed: {
    vi: 'Ngày hết hạn ủy quyền phải sau ngày bắt đầu.',
    en: 'The authorisation must end after it begins.',
  },
  periodNotBegun: {
    vi: 'Giấy ủy quyền chưa có hiệu lực.',
    en: 'The authorisation is not yet in force.',
  },
  periodOver: { vi: 'Giấy ủy quyền đã hết hiệu lực.', en: 'The authorisation has ended.' },
  kindDiffersFromForm: {
    vi: 'Tờ khai ghi người yêu cầu là cơ quan, tổ chức nhưng chủ hồ sơ thì không.',
    en: 'The form names an agency as requester but the owner is none.',
  },
} as const satisfies Record<string, BilingualText>;

export type PartyFault = keyof typeof partyMessages;
