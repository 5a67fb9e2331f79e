import { latenessReport, type ReportLine } from '#engine/office/lateness/lateness-report.ts';
import type { Office } from '#engine/office/office.ts';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import { agenciesWhere } from '#engine/office/rights/can.ts';
import { officeDay } from '#engine/office/time/office-day.ts';
import { askDay, askText } from '#engine/api/filter-values.ts';
import type { Language } from '#engine/api/language.ts';
import type { Route } from '#engine/api/route.ts';

/** `GET /api/lateness/report?from=&to=&procedure=`. */
export const reportRoute: Route = {
  method: 'get',
  path: '/lateness/report',
  summary:
    'What became of the dossiers of a period, late ones by cause, with what the statuses leave unexplained',
  access: 'lateness.read',
  answer: { status: 200, schema: { type: 'object', required: ['from', 'to', 'lines', 'total'] } },
  async read({ office, person, query, language }) {
    const now = office.officeClock.now();
    const to = askDay(query, 'to') ?? officeDay(now);
    const from = askDay(query, 'from') ?? `${to.slice(0, 4)}-01-01`;
    if (from > to) {
      const message = {
        vi: 'Ngày bắt đầu phải trước ngày kết thúc.',
        en: 'The first day must not be after the last one.',
      }[language];
      throw new OfficeProblem('invalid', { errors: [{ path: '/from', message }] });
    }
    const procedure = askText(query, 'procedure');
    const agencies = agenciesWhere(person, 'lateness.read');
    const lines = await latenessReport(office.pool, { agencies, now, from, to, procedure });
    return {
      from,
      to,
      lines: await Promise.all(lines.map((line) => presentLine(office, line, language))),
      total: withDifference(lines.reduce(add, empty())),
    };
  },
};

type Counts = Omit<ReportLine, 'agencyId' | 'procedure' | 'initiative'>;

function empty(): Counts {
  const zero = { carriedOver: 0, received: 0, early: 0, onTime: 0, late: 0, openInTime: 0, openLate: 0 };
  const causes = { systemFault: 0, wrongProcess: 0, otherAgency: 0, own: 0, unconfirmed: 0, unexplained: 0 };
  return { ...zero, withdrawn: 0, refused: 0, ...causes, apologies: 0 };
}

function add(sum: Counts, line: Counts): Counts {
  const keys = Object.keys(sum) as (keyof Counts)[];
  return Object.fromEntries(keys.map((key) => [key, sum[key] + line[key]])) as unknown as Counts;
}

/** What came in less what the outcomes account for: 0, or dossiers whose state nobody can classify. */
function withDifference(line: Counts): Counts & { difference: number } {
  const outcomes = line.early + line.onTime + line.late + line.openInTime + line.openLate;
  const difference = line.carriedOver + line.received - outcomes - line.withdrawn - line.refused;
  return { ...line, difference };
}

async function presentLine(office: Office, line: ReportLine, language: Language) {
  const agency = await office.agencies.get(line.agencyId);
  const version = await office.catalogue.inForce(line.procedure, office.officeClock.now());
  const { agencyId, procedure, initiative, ...counts } = line;
  const known = office.initiatives.find((one) => one.code === initiative);
  return {
    agencyId,
    agencyName: agency.name,
    procedure,
    procedureName: version?.catalogue.name[language] ?? procedure,
    initiative: initiative && { code: initiative, name: known?.name[language] ?? initiative },
    ...withDifference(counts),
  };
}
