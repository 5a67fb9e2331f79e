import type { Column, Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { amountInWords } from './amount-in-words.ts';

/** What a fee receipt says, already in words. */
export interface FeeReceiptFacts {
  agency: { name: string; superior: string; address: string };
  /** `BL-2024/0000012` */
  number: string;
  refund: boolean;
  /** Number of the receipt a refund belongs to. */
  refunds: string | null;
  payer: string;
  owner: string;
  dossierCode: string;
  procedure: string;
  /** Đồng. */
  amount: number;
  method: string;
  issuedAt: string;
  issuedBy: string;
  reason: string;
  /** When, by whom and why it was cancelled; null while it holds. */
  cancelled: string | null;
}

/** Biên lai thu phí (or phiếu hoàn phí): A5 across, one page. Not one of the one-stop shop's forms. */
export function feeReceiptDocument(facts: FeeReceiptFacts): TDocumentDefinitions {
  const title = facts.refund ? 'PHIẾU HOÀN PHÍ, LỆ PHÍ' : 'BIÊN LAI THU PHÍ, LỆ PHÍ';
  return {
    pageSize: 'A5',
    pageOrientation: 'landscape',
    pageMargins: [36, 28, 36, 28],
    info: { title: `${title} ${facts.number}`, author: facts.agency.name },
    defaultStyle: { font: 'NotoSans', fontSize: 9.6, lineHeight: 1.3 },
    ...(facts.cancelled && {
      watermark: { text: 'ĐÃ HỦY', color: '#b42318', opacity: 0.18, bold: true, fontSize: 84 },
    }),
    content: [
      head(facts),
      { text: title, bold: true, fontSize: 14, alignment: 'center', margin: [0, 10, 0, 0] },
      { text: `Số: ${facts.number}`, bold: true, alignment: 'center', margin: [0, 0, 0, 8] },
      field(facts.refund ? 'Người nhận tiền' : 'Người nộp tiền', facts.payer, true),
      ...(facts.owner === facts.payer ? [] : [field('Chủ hồ sơ', facts.owner)]),
      field('Mã hồ sơ', facts.dossierCode),
      field('Nội dung', facts.procedure),
      ...(facts.refunds ? [field('Hoàn lại tiền của biên lai', facts.refunds)] : []),
      {
        columns: [
          field('Số tiền', `${facts.amount.toString().replace(/\B(?=(\d{3})+$)/g, '.')} đ`, true),
          field('Hình thức', facts.method),
        ],
      },
      field('Bằng chữ', amountInWords(facts.amount)),
      ...(facts.reason ? [field('Lý do', facts.reason)] : []),
      ...(facts.cancelled
        ? [{ text: facts.cancelled, color: '#b42318', bold: true, margin: [0, 4, 0, 0] } as Content]
        : []),
      signatures(facts),
    ],
  };
}

/** "Label: value" on a line of its own. */
function field(label: string, value: string, bold = false): Content {
  return { text: [{ text: `${label}: ` }, { text: value, bold }] };
}

function head({ agency }: FeeReceiptFacts): Content {
  return {
    columns: [
      {
        width: '46%',
        alignment: 'center',
        stack: [
          { text: agency.superior.toUpperCase(), fontSize: 8.6 },
          { text: `UBND ${agency.name}`.toUpperCase(), bold: true, fontSize: 9 },
          { text: agency.address, fontSize: 8 },
        ],
      },
      {
        width: '54%',
        alignment: 'center',
        stack: [
          { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true, fontSize: 9 },
          { text: 'Độc lập – Tự do – Hạnh phúc', bold: true, fontSize: 9.2 },
        ],
      },
    ],
  };
}

function signatures(facts: FeeReceiptFacts): Content {
  const block = (title: string, name: string): Column => ({
    width: '*',
    alignment: 'center',
    stack: [
      { text: title, bold: true },
      { text: '(Ký, ghi rõ họ tên)', fontSize: 8 },
      { text: name, margin: [0, 36, 0, 0] },
    ],
  });
  return {
    unbreakable: true,
    margin: [0, 12, 0, 0],
    stack: [
      { text: facts.issuedAt, alignment: 'right', margin: [0, 0, 0, 4] },
      {
        columns: [
          block(facts.refund ? 'NGƯỜI NHẬN TIỀN' : 'NGƯỜI NỘP TIỀN', ''),
          block(facts.refund ? 'NGƯỜI HOÀN TIỀN' : 'NGƯỜI THU TIỀN', facts.issuedBy),
        ],
      },
    ],
  };
}
