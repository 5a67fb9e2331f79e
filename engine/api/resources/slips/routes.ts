import { noteIdentityView } from '#engine/office/dossiers/note-identity-view.ts';
import { isUuid } from '#engine/office/dossiers/lock-dossier.ts';
import { readTracked } from '#engine/office/dossiers/tracked-dossier.ts';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import { can } from '#engine/office/rights/can.ts';
import { issueAsked } from '#engine/office/slips/issue-asked.ts';
import { listSlips } from '#engine/office/slips/list-slips.ts';
import { printSlip } from '#engine/office/slips/print-slip.ts';
import { readPublicReceipt } from '#engine/office/slips/public-receipt.ts';
import type { SlipKind } from '#engine/office/slips/slip-kind.ts';
import { findDossier, takeDossier } from '#engine/api/resources/dossiers/find-dossier.ts';
import { FileReply } from '#engine/api/reply.ts';
import type { Route } from '#engine/api/route.ts';
import { presentSlips } from './present.ts';
import { slipListSchema, slipOrderSchema } from './schema.ts';

/** The papers of a dossier: which there are, issuing, printing; and the citizen's own view of the receipt. */
export const slipRoutes: Route[] = [
  {
    method: 'get',
    path: '/dossiers/:id/slips',
    summary: 'Papers of a dossier: issued ones with their prints, and which may be issued',
    access: 'dossier.read',
    answer: { status: 200, schema: slipListSchema },
    async read(call) {
      const { office, person, language } = call;
      const dossier = await findDossier(call);
      const mayIssue = can(person, 'slip.issue', dossier.agency_id);
      return presentSlips(await listSlips(office, dossier), { office, language, mayIssue });
    },
  },
  {
    method: 'post',
    path: '/dossiers/:id/slips',
    summary: 'Issues a paper: numbered and frozen now, printed whenever',
    access: 'slip.issue',
    body: slipOrderSchema,
    answer: { status: 201, schema: { type: 'object', required: ['id', 'number'] } },
    async write(call, trx) {
      const dossier = await takeDossier(call, trx, 'slip.issue');
      const { kind } = call.body as { kind: SlipKind };
      const by = { id: call.person.id, name: call.person.name };
      return issueAsked(trx, call.office, dossier, { kind, by });
    },
  },
  {
    method: 'get',
    path: '/dossiers/:id/slips/:slipId.pdf',
    summary: 'Prints a paper; the first print is the original, every later one is marked as a reprint',
    access: 'receipt.print',
    answer: { status: 200, type: 'application/pdf' },
    async read(call) {
      const { office, person: by, origin, params } = call;
      const dossier = await findDossier(call);
      const slip = params['slipId'] ?? '';
      if (!isUuid(slip) || !can(by, 'receipt.print', dossier.agency_id)) throw new OfficeProblem('not-found');
      await noteIdentityView(office, dossier, by.id);
      const { pdf, fileName } = await printSlip(office, { dossierId: dossier.id, slip, by, origin });
      return new FileReply(pdf, 'application/pdf', fileName);
    },
  },
  {
    method: 'get',
    path: '/public/dossiers/:token/receipt.pdf',
    summary:
      'The citizen’s copy of the receipt to look at, personal data masked; it does not replace the paper',
    access: 'public',
    perMinute: 20,
    answer: { status: 200, type: 'application/pdf' },
    async read({ office, params, origin }) {
      const dossier = await readTracked(office.pool, params['token'] ?? '');
      const pdf = await readPublicReceipt(office, dossier, origin);
      return new FileReply(pdf, 'application/pdf', `${dossier.code ?? 'giay-tiep-nhan'}.pdf`);
    },
  },
];
