import type { Sheet, SheetColumn } from '../sheets/sheet.ts';
import type { ListedFeeReceipt } from './list-fee-receipts.ts';
import { placeText } from './next-in-book.ts';
import type { FeeMethodSums } from './reconcile-fees.ts';

const methods = { cash: 'Tiền mặt', transfer: 'Chuyển khoản' };

const columns: SheetColumn[] = [
  { title: 'STT', width: 6, kind: 'number' },
  { title: 'Số biên lai', width: 18, kind: 'text' },
  { title: 'Loại', width: 12, kind: 'text' },
  { title: 'Thời điểm lập', width: 17, kind: 'moment' },
  { title: 'Mã hồ sơ', width: 26, kind: 'text' },
  { title: 'Người nộp', width: 26, kind: 'text' },
  { title: 'Cách nộp', width: 14, kind: 'text' },
  { title: 'Số tiền (đồng)', width: 15, kind: 'money' },
  { title: 'Người lập', width: 20, kind: 'text' },
  { title: 'Đã hủy lúc', width: 17, kind: 'moment' },
  { title: 'Lý do hủy, hoàn', width: 34, kind: 'text' },
];

/** The cashier's list of a period: every number of the books, cancelled ones too, without a gap. */
export function feeListSheet(
  rows: ListedFeeReceipt[],
  { agency, period }: { agency: string; period: string },
): Sheet {
  return {
    name: 'Biên lai',
    heading: ['BẢNG KÊ BIÊN LAI THU PHÍ, LỆ PHÍ', `${agency} · ${period}`],
    columns,
    rows: rows.map((row, i) => [
      i + 1,
      placeText(row),
      row.book === 'feeReceipt' ? 'Thu' : 'Hoàn',
      row.issued_at,
      row.dossier_code ?? '',
      row.payer,
      methods[row.method],
      Number(row.amount),
      row.issued_by_name,
      row.cancelled_at,
      row.cancel_reason ?? row.reason,
    ]),
  };
}

/** What must be in the drawer and on the account at the end of the period. */
export function feeSumsSheet(
  sums: FeeMethodSums[],
  { agency, period }: { agency: string; period: string },
): Sheet {
  const total = (pick: (sum: FeeMethodSums) => number) => sums.reduce((all, sum) => all + pick(sum), 0);
  return {
    name: 'Đối soát',
    heading: ['ĐỐI SOÁT CUỐI NGÀY', `${agency} · ${period}`],
    columns: [
      { title: 'Cách nộp', width: 18, kind: 'text' },
      { title: 'Số biên lai thu', width: 12, kind: 'number' },
      { title: 'Tiền thu', width: 16, kind: 'money' },
      { title: 'Số hủy', width: 10, kind: 'number' },
      { title: 'Tiền hủy', width: 16, kind: 'money' },
      { title: 'Số hoàn', width: 10, kind: 'number' },
      { title: 'Tiền hoàn', width: 16, kind: 'money' },
      { title: 'Còn lại phải nộp quỹ', width: 20, kind: 'money' },
    ],
    rows: sums.map((sum) => [
      methods[sum.method],
      sum.issued.count,
      sum.issued.amount,
      sum.cancelled.count,
      sum.cancelled.amount,
      sum.refunded.count,
      sum.refunded.amount - sum.refundsCancelled.amount,
      sum.net,
    ]),
    footer: [
      'Tổng cộng',
      total((sum) => sum.issued.count),
      total((sum) => sum.issued.amount),
      total((sum) => sum.cancelled.count),
      total((sum) => sum.cancelled.amount),
      total((sum) => sum.refunded.count),
      total((sum) => sum.refunded.amount - sum.refundsCancelled.amount),
      total((sum) => sum.net),
    ],
  };
}
