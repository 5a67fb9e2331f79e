import { readClockRows } from '../clocks/clock-rows.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { readDocuments } from '../dossiers/read-details.ts';
import { explainDossier } from '../explanations/explain-dossier.ts';
import type { Office } from '../office.ts';
import type { ProcedureVersion } from '../procedures/procedure-version.ts';
import { receiptDocument, type ReceiptFacts } from './receipt-document.ts';
import { renderPdf } from './render-pdf.ts';
import { budgetWords, money, slipInstant } from './words.ts';

const kinds: Record<string, string> = {
  original: 'Bản chính',
  copy: 'Bản sao',
  photo: 'Bản chụp',
  electronic: 'Bản điện tử',
};

/** The receipt of a received dossier as PDF. @param origin `http://host:port`, for the code to scan */
export async function renderReceipt(office: Office, dossier: DossierRow, origin: string): Promise<Buffer> {
  return renderPdf(receiptDocument(await factsOf(office, dossier, origin)));
}

async function factsOf(office: Office, dossier: DossierRow, origin: string): Promise<ReceiptFacts> {
  const version = await office.catalogue.version(dossier.procedure, dossier.procedure_version);
  const agency = await office.agencies.get(dossier.receiving_agency_id);
  const clocks = await readClockRows(office.pool, dossier.id);
  if (!clocks || !dossier.received_at || !dossier.first_due_at || !dossier.code) {
    throw new Error(`Expected dossier ${dossier.id} to be received but it is not.`);
  }
  const explanation = await explainDossier(office.pool, office, dossier, 'vi');
  const receiver = await office.pool.query<{ name: string }>('SELECT name FROM people WHERE id = $1', [
    dossier.received_by,
  ]);
  const { applicant } = dossier;
  const paid = BigInt(dossier.fee_paid) >= BigInt(dossier.fee_amount);
  const form = dossier.form as { nhanKetQua?: { hinhThuc?: string; diaChi?: string } | string };
  return {
    agency,
    code: dossier.code,
    applicant: {
      name: applicant.name,
      idNumber: applicant.idNumber ?? '',
      address: applicant.address ?? '',
      phone: applicant.phone ?? '',
      email: applicant.email ?? '',
    },
    procedure: version.catalogue.name.vi,
    documents: await documentLines(office, dossier, version),
    statutory: budgetWords(clocks.statutory),
    committed: budgetWords(clocks.committed),
    receivedAt: slipInstant(dossier.received_at),
    dueAt: slipInstant(dossier.first_due_at),
    why: (explanation?.committed.why ?? []).map((line) => line.text),
    resultAt: resultWords(form.nhanKetQua),
    fee:
      BigInt(dossier.fee_amount) === 0n
        ? 'không thu'
        : `${money(BigInt(dossier.fee_amount))} (${paid ? 'đã thu' : 'chưa thu'})`,
    receiver: receiver.rows[0]?.name ?? '',
    place: agency.name,
    trackingUrl: `${origin}/tra-cuu/${dossier.tracking_token}`,
  };
}

async function documentLines(office: Office, dossier: DossierRow, version: ProcedureVersion) {
  const rows = await readDocuments(office.pool, dossier.id);
  const names = new Map(version.catalogue.documents.map((one) => [one.code, one.name.vi]));
  const form = version.catalogue.documents.find((one) => one.presentation === 'form');
  const filled = form && !rows.some((row) => row.code === form.code);
  return [
    ...(filled ? [{ name: form.name.vi, kind: kinds['electronic'] ?? '', note: '' }] : []),
    ...rows.map((row) => ({
      name: names.get(row.code) ?? row.code,
      kind: kinds[row.kind] ?? row.kind,
      note: row.file_id === null ? '' : 'đã số hóa',
    })),
  ];
}

function resultWords(choice: { hinhThuc?: string; diaChi?: string } | string | undefined): string {
  const kind = typeof choice === 'string' ? choice : choice?.hinhThuc;
  const words: Record<string, string> = {
    taiQuay: 'tại quầy Bộ phận Một cửa',
    buuChinh: 'qua dịch vụ bưu chính công ích',
    dienTu: 'bản điện tử',
  };
  return words[kind ?? 'taiQuay'] ?? 'tại quầy Bộ phận Một cửa';
}
