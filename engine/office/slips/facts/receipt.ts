import { readClockRows } from '../../clocks/clock-rows.ts';
import { readDocuments } from '../../dossiers/read-details.ts';
import { explainDossier } from '../../explanations/explain-dossier.ts';
import { logbookPlace } from '../../logbook/enter-logbook.ts';
import { OfficeProblem } from '../../problems/office-problem.ts';
import type { SlipFacts, SlipRow } from '../slip-facts.ts';
import { budgetWords, money, paperDate } from '../words.ts';
import { commonFacts } from './common-facts.ts';
import type { SlipBasis } from './slip-basis.ts';

const kinds: Record<string, string> = {
  original: 'Bản chính',
  copy: 'Bản sao',
  photo: 'Bản chụp',
  electronic: 'Bản điện tử',
};

/** Mẫu 01: what was handed in, both terms, the moment of receipt and the promised date, with why it is that date. */
export async function receiptFactsOf(basis: SlipBasis): Promise<SlipFacts> {
  const { trx, dossier, office } = basis;
  const [clocks, documents, place, explanation] = await Promise.all([
    readClockRows(trx, dossier.id),
    documentRows(basis),
    logbookPlace(trx, dossier.id),
    explainDossier(trx, office, dossier, 'vi'),
  ]);
  if (!clocks || !dossier.received_at || !dossier.first_due_at || !dossier.code) {
    throw new OfficeProblem('slip-not-due');
  }
  const statutory = budgetWords(clocks.statutory);
  const committed = budgetWords(clocks.committed);
  const form = dossier.form as { nhanKetQua?: { hinhThuc?: string } | string };
  return {
    ...commonFacts(basis),
    date: paperDate(dossier.recorded_at ?? basis.at),
    officer: await receiverName(basis),
    documents,
    statutory,
    committed: committed === statutory ? '' : committed,
    why: (explanation?.committed.why ?? []).map((line) => line.text),
    resultAt: resultWords(form.nhanKetQua),
    fee: BigInt(dossier.fee_amount) === 0n ? 'không thu' : money(BigInt(dossier.fee_amount)),
    book: place?.book ?? '',
    bookNumber: place ? String(place.number) : '',
  };
}

/** Who received it, also when somebody else issues the paper later. */
async function receiverName({ trx, dossier, by }: SlipBasis): Promise<string> {
  if ('id' in by && by.id === dossier.received_by) return by.name;
  const { rows } = await trx.query<{ name: string }>('SELECT name FROM people WHERE id = $1', [
    dossier.received_by,
  ]);
  return rows[0]?.name ?? '';
}

async function documentRows({ trx, dossier, version }: SlipBasis): Promise<SlipRow[]> {
  const rows = await readDocuments(trx, dossier.id);
  const names = new Map(version.catalogue.documents.map((one) => [one.code, one.name.vi]));
  const form = version.catalogue.documents.find((one) => one.presentation === 'form');
  const filled = form && version.catalogue.intakeForm && !rows.some((row) => row.code === form.code);
  return [
    ...(filled ? [{ name: form.name.vi, kind: kinds['electronic'] ?? '', count: '01', note: '' }] : []),
    ...rows.map((row) => ({
      name: names.get(row.code) ?? row.code,
      kind: kinds[row.kind] ?? row.kind,
      count: '01',
      note: row.file_id === null ? '' : 'đã số hóa',
    })),
  ];
}

const results: Record<string, string> = {
  taiQuay: 'tại quầy Bộ phận Một cửa',
  buuChinh: 'qua dịch vụ bưu chính công ích',
  dienTu: 'bản điện tử',
};

function resultWords(choice: { hinhThuc?: string } | string | undefined): string {
  const kind = typeof choice === 'string' ? choice : choice?.hinhThuc;
  return results[kind ?? 'taiQuay'] ?? 'tại quầy Bộ phận Một cửa';
}
