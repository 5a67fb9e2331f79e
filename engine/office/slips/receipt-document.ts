import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { cell, field, heading, leaders } from './slip-parts.ts';

/** What the receipt says, already in words. */
export interface ReceiptFacts {
  agency: { name: string; superior: string; address: string; hotline: string };
  code: string;
  applicant: { name: string; idNumber: string; address: string; phone: string; email: string };
  procedure: string;
  documents: { name: string; kind: string; note: string }[];
  /** "8 giờ làm việc", "trong ngày". */
  statutory: string;
  committed: string;
  receivedAt: string;
  dueAt: string;
  /** Why the date is what it is, a sentence or two. */
  why: string[];
  resultAt: string;
  fee: string;
  receiver: string;
  place: string;
  trackingUrl: string;
}

/** Mẫu 01, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả": A5, two copies, one for the citizen and one for the office. */
export function receiptDocument(facts: ReceiptFacts): TDocumentDefinitions {
  return {
    pageSize: 'A5',
    pageMargins: [32, 26, 32, 26],
    info: { title: `Giấy tiếp nhận hồ sơ ${facts.code}`, author: facts.agency.name, subject: 'Mẫu 01' },
    defaultStyle: { font: 'NotoSans', fontSize: 8.6, lineHeight: 1.22 },
    content: [
      ...copy(facts, 'Liên 1: Giao người nộp hồ sơ'),
      { text: '', pageBreak: 'after' },
      ...copy(facts, 'Liên 2: Lưu tại Bộ phận Tiếp nhận và Trả kết quả'),
    ],
  };
}

function copy(facts: ReceiptFacts, which: string): Content[] {
  return [
    heading(facts.agency, facts.code),
    {
      text: 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
      bold: true,
      fontSize: 11.5,
      alignment: 'center',
      margin: [0, 9, 0, 1],
    },
    { text: which, italics: false, alignment: 'center', fontSize: 8, color: '#444444', margin: [0, 0, 0, 6] },
    field('Mã hồ sơ', facts.code, true),
    field('Bộ phận Tiếp nhận và Trả kết quả', facts.agency.name),
    field('Tiếp nhận hồ sơ của', facts.applicant.name, true),
    {
      columns: [
        field('Số định danh/CCCD/MST', facts.applicant.idNumber || leaders),
        field('Số điện thoại', facts.applicant.phone || leaders),
      ],
      columnGap: 10,
    },
    field('Địa chỉ', facts.applicant.address || leaders),
    ...(facts.applicant.email ? [field('Email', facts.applicant.email)] : []),
    field('Nội dung yêu cầu giải quyết', facts.procedure),
    { text: '1. Thành phần hồ sơ nộp gồm:', margin: [0, 3, 0, 2] },
    documentTable(facts),
    { text: '2. Số lượng hồ sơ: 01 (bộ)', margin: [0, 3, 0, 0] },
    {
      text: `3. Thời gian giải quyết hồ sơ theo quy định là: ${facts.statutory}; cơ quan cam kết: ${facts.committed}`,
    },
    { text: `4. Thời gian nhận hồ sơ: ${facts.receivedAt}` },
    { text: [{ text: '5. Thời gian trả kết quả giải quyết hồ sơ: ' }, { text: facts.dueAt, bold: true }] },
    ...facts.why.map((line): Content => ({
      text: line,
      fontSize: 6.6,
      lineHeight: 1.12,
      color: '#333333',
      margin: [10, 0, 0, 0],
    })),
    { text: `6. Đăng ký nhận kết quả: ${facts.resultAt}` },
    { text: `7. Phí, lệ phí: ${facts.fee}`, margin: [0, 0, 0, 5] },
    signatures(facts),
    {
      text: `Khi đến nhận kết quả, xin mang theo giấy này, giấy tờ tùy thân, phí (nếu chưa nộp) và giấy ủy quyền (nếu nhận thay). Đường dây nóng: ${facts.agency.hotline || leaders}`,
      fontSize: 7,
      color: '#444444',
      margin: [0, 6, 0, 0],
    },
  ];
}

function documentTable(facts: ReceiptFacts): Content {
  const head = ['STT', 'Tên giấy tờ', 'Hình thức', 'SL', 'Ghi chú'].map((text) => cell(text, true));
  const rows = facts.documents.map((one, i) => [
    cell(String(i + 1)),
    cell(one.name),
    cell(one.kind),
    cell('1'),
    cell(one.note),
  ]);
  return {
    table: { headerRows: 1, widths: [20, '*', 62, 16, 58], body: [head, ...rows] },
    layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, paddingTop: () => 1, paddingBottom: () => 1 },
  };
}

/** Room to sign, and the code to scan bottom right with the dossier's code under it. */
function signatures(facts: ReceiptFacts): Content {
  return {
    unbreakable: true,
    columns: [
      { width: '*', stack: signature('NGƯỜI NỘP HỒ SƠ', '') },
      { width: '*', stack: signature('NGƯỜI TIẾP NHẬN HỒ SƠ', facts.receiver) },
      {
        width: 96,
        stack: [
          { qr: facts.trackingUrl, fit: 74, alignment: 'center', eccLevel: 'M' },
          { text: facts.code, fontSize: 6.2, alignment: 'center', margin: [0, 2, 0, 0], noWrap: true },
        ],
      },
    ],
  };
}

function signature(title: string, name: string): Content[] {
  return [
    { text: title, bold: true, alignment: 'center' },
    { text: '(Ký, ghi rõ họ tên)', fontSize: 7, alignment: 'center' },
    { text: name, alignment: 'center', margin: [0, 34, 0, 0] },
  ];
}
