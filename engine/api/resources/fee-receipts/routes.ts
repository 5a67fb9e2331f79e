import { feeListSheet, feeSumsSheet } from '#engine/office/fees/fee-sheet.ts';
import { listFeeReceipts } from '#engine/office/fees/list-fee-receipts.ts';
import { reconcileFees } from '#engine/office/fees/reconcile-fees.ts';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import { MOST_SHEET_ROWS } from '#engine/office/sheets/sheet.ts';
import { writeWorkbook } from '#engine/office/sheets/write-workbook.ts';
import { askBoolean, askText } from '#engine/api/filter-values.ts';
import { parseListQuery, type ListRules } from '#engine/api/list-query.ts';
import { askPeriod, periodWords, requestedAgencies } from '#engine/api/period.ts';
import { ListReply, StreamReply } from '#engine/api/reply.ts';
import type { Route } from '#engine/api/route.ts';
import { presentFeeReceipt } from './present.ts';
import { feeReceiptSchema } from './schema.ts';

const list: ListRules = {
  filters: ['agencyId', 'from', 'to', 'kind', 'method', 'cancelled'],
  sorts: ['issuedAt', 'number', 'amount'],
  sort: ['issuedAt', 'DESC'],
};

const books = { receipt: 'feeReceipt', refund: 'feeRefund' } as const;
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The cashier's books: what was taken, cancelled and given back over a period. */
export const feeReceiptRoutes: Route[] = [
  {
    method: 'get',
    path: '/fee-receipts',
    summary: 'Receipts and refunds of my agencies; from and to are office days, both included',
    access: 'fee.reconcile',
    list,
    answer: { status: 200, schema: { type: 'array', items: feeReceiptSchema } },
    async read({ office, person, query }) {
      const { filter, offset, limit, sort, descending } = parseListQuery(query, list);
      const kind = askText(filter, 'kind', ['receipt', 'refund']) as keyof typeof books | undefined;
      const { rows, total } = await listFeeReceipts(office.pool, {
        agencies: requestedAgencies(person, 'fee.reconcile', filter),
        ...askPeriod(filter, office),
        book: kind && books[kind],
        method: askText(filter, 'method', ['cash', 'transfer']) as 'cash' | 'transfer' | undefined,
        cancelled: askBoolean(filter, 'cancelled'),
        sort,
        descending,
        offset,
        limit,
      });
      return new ListReply('fee-receipts', { items: rows.map(presentFeeReceipt), from: offset, total });
    },
  },
  {
    method: 'get',
    path: '/fee-receipts/reconciliation',
    summary:
      'Day-end account: by way of paying, what was issued, cancelled, refunded, and what must be there',
    access: 'fee.reconcile',
    list,
    answer: { status: 200, schema: { type: 'object' } },
    async read({ office, person, query }) {
      const { filter } = parseListQuery(query, list);
      const period = askPeriod(filter, office);
      const agencies = requestedAgencies(person, 'fee.reconcile', filter);
      return { ...period, sums: await reconcileFees(office.pool, { agencies, ...period }) };
    },
  },
  {
    method: 'get',
    path: '/fee-receipts/export.xlsx',
    summary: `The list and the account of a period as XLSX, at most ${MOST_SHEET_ROWS} papers`,
    access: 'fee.reconcile',
    list,
    answer: { status: 200, type: spreadsheet },
    async read({ office, person, query }) {
      const { filter } = parseListQuery(query, list);
      const period = askPeriod(filter, office);
      const agencies = requestedAgencies(person, 'fee.reconcile', filter);
      const page = { sort: 'number', descending: false, offset: 0, limit: MOST_SHEET_ROWS };
      const { rows, total } = await listFeeReceipts(office.pool, { agencies, ...period, ...page });
      if (total > MOST_SHEET_ROWS) {
        throw new OfficeProblem('too-many-rows', { values: { total, most: MOST_SHEET_ROWS } });
      }
      const sums = await reconcileFees(office.pool, { agencies, ...period });
      const of = { agency: person.agencyName, period: periodWords(period) };
      const content = writeWorkbook([feeSumsSheet(sums, of), feeListSheet(rows, of)]);
      return new StreamReply(content, spreadsheet, `bien-lai-${period.from}-${period.to}.xlsx`);
    },
  },
];
