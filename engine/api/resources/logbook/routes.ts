import { exportLogbook, MOST_LOGBOOK_ROWS } from '#engine/office/logbook/export-logbook.ts';
import { listLogbook } from '#engine/office/logbook/list-logbook.ts';
import { logbookLine, type LogbookLine } from '#engine/office/logbook/logbook-line.ts';
import { writeWorkbook } from '#engine/office/sheets/write-workbook.ts';
import { askText } from '#engine/api/filter-values.ts';
import { parseListQuery, type ListRules } from '#engine/api/list-query.ts';
import { askPeriod, periodWords, requestedAgencies } from '#engine/api/period.ts';
import { ListReply, StreamReply } from '#engine/api/reply.ts';
import { iso } from '#engine/api/resources/dossiers/present-brief.ts';
import type { Call, Route } from '#engine/api/route.ts';

const list: ListRules = {
  filters: ['agencyId', 'from', 'to', 'procedure', 'q'],
  sorts: ['number'],
  sort: ['number', 'ASC'],
};

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Sổ theo dõi hồ sơ: what the shop took in, in the order of its book. */
export const logbookRoutes: Route[] = [
  {
    method: 'get',
    path: '/logbook',
    summary: 'Lines of the logbook by running number; from and to are office days of receipt, both included',
    access: 'logbook.read',
    list,
    answer: { status: 200, schema: { type: 'array' } },
    async read(call) {
      const { filter, ...page } = parseListQuery(call.query, list);
      const { rows, total } = await listLogbook(call.office.pool, { ...questionOf(call, filter), ...page });
      const lines = await Promise.all(rows.map((row) => logbookLine(call.office, row, call.language)));
      return new ListReply('logbook', { items: lines.map(present), from: page.offset, total });
    },
  },
  {
    method: 'get',
    path: '/logbook/export.xlsx',
    summary: `The same as XLSX with the columns of the form in force, at most ${MOST_LOGBOOK_ROWS} lines`,
    access: 'logbook.read',
    list,
    answer: { status: 200, type: spreadsheet },
    async read(call) {
      const { filter } = parseListQuery(call.query, list);
      const question = questionOf(call, filter);
      const { agencyName: agency } = call.person;
      const sheets = await exportLogbook(call.office, question, { agency, period: periodWords(question) });
      const name = `so-theo-doi-ho-so-${question.from}-${question.to}.xlsx`;
      return new StreamReply(writeWorkbook(sheets), spreadsheet, name);
    },
  },
];

function questionOf(call: Call, filter: Record<string, unknown>) {
  return {
    agencies: requestedAgencies(call.person, 'logbook.read', filter),
    ...askPeriod(filter, call.office),
    procedure: askText(filter, 'procedure'),
    q: askText(filter, 'q'),
  };
}

function present(line: LogbookLine) {
  return {
    ...line,
    receivedAt: iso(line.receivedAt),
    dueAt: iso(line.dueAt),
    passedOnAt: iso(line.passedOnAt),
    readyAt: iso(line.readyAt),
    returnedAt: iso(line.returnedAt),
  };
}
