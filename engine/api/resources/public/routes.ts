import { confirm } from '#engine/office/confirmations/confirm.ts';
import { explainDossier } from '#engine/office/explanations/explain-dossier.ts';
import { submitOnline } from '#engine/office/dossiers/intake.ts';
import { answerSupplement } from '#engine/office/supplements/answer-supplement.ts';
import type { Submission, SubmittedDocument } from '#engine/office/dossiers/submission.ts';
import { addFile } from '#engine/office/documents/add-file.ts';
import { lockTracked, readTracked } from '#engine/office/dossiers/tracked-dossier.ts';
import { rateService } from '#engine/office/ratings/rate-service.ts';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import { objectOf } from '#engine/api/json-schema.ts';
import type { Route } from '#engine/api/route.ts';
import { presentBrief } from '#engine/api/resources/dossiers/present-brief.ts';
import {
  explanationSchema,
  presentPublicExplanation,
} from '#engine/api/resources/dossiers/present-explanation.ts';
import { dossierSchema, onlineSchema, supplementSchema } from '#engine/api/resources/dossiers/schema.ts';
import { readProcedure, readProcedures } from '#engine/api/resources/procedures/routes.ts';
import { presentTracked } from './present.ts';
import { setupRoutes } from './setup-routes.ts';

const object = { type: 'object' };

/** What a citizen reaches without an account. */
export const publicRoutes: Route[] = [
  {
    method: 'get',
    path: '/public/procedures',
    summary: 'Procedures in force',
    access: 'public',
    list: { filters: ['q'], sorts: ['code', 'name'], sort: ['code', 'ASC'] },
    answer: { status: 200, schema: { type: 'array' } },
    read: readProcedures,
  },
  {
    method: 'get',
    path: '/public/procedures/:code',
    summary: 'A procedure in force',
    access: 'public',
    answer: { status: 200, schema: object },
    read: readProcedure,
  },
  {
    method: 'post',
    path: '/public/files',
    summary: 'Stores a citizen’s file for an online submission',
    access: 'public',
    perMinute: 60,
    upload: true,
    answer: { status: 201, schema: object },
    async read({ office, upload }) {
      if (!upload) throw new OfficeProblem('invalid', { errors: [{ path: '/file', message: 'file' }] });
      return addFile(office, null, upload);
    },
  },
  {
    method: 'post',
    path: '/public/dossiers',
    summary: 'A citizen’s online submission: waits for an intake officer',
    access: 'public',
    body: onlineSchema,
    answer: { status: 201, schema: dossierSchema },
    async write({ office, body, language }, trx) {
      const submission = { ...(body as Submission), channel: 'online' as const };
      const row = await submitOnline(trx, office, submission, language);
      return (await presentBrief(trx, office, [row], language))[0];
    },
  },
  {
    method: 'get',
    path: '/public/dossiers/:token',
    summary: 'Where a dossier stands, for whoever has its link; personal data masked',
    access: 'public',
    answer: { status: 200, schema: object },
    async read(call) {
      const dossier = await readTracked(call.office.pool, call.params['token'] ?? '');
      return presentTracked(call, call.office.pool, dossier);
    },
  },
  {
    method: 'get',
    path: '/public/dossiers/:token/ledger',
    summary: 'Why this date, for whoever has the dossier’s link: sentences and days, no personal data',
    access: 'public',
    answer: { status: 200, schema: explanationSchema },
    async read({ office, params, language }) {
      const dossier = await readTracked(office.pool, params['token'] ?? '');
      const explanation = await explainDossier(office.pool, office, dossier, language);
      if (!explanation) throw new OfficeProblem('not-found');
      return presentPublicExplanation(explanation);
    },
  },
  {
    method: 'post',
    path: '/public/dossiers/:token/confirmation',
    summary: 'The citizen’s answer to the draft',
    access: 'public',
    body: objectOf({ agree: { type: 'boolean' }, note: { type: 'string', maxLength: 2000 } }, ['note']),
    answer: { status: 200, schema: object },
    async write(call, trx) {
      const { office, params, body, correlationId } = call;
      const dossier = await lockTracked(trx, params['token'] ?? '');
      const answer = body as { agree: boolean; note?: string };
      await confirm(trx, office, dossier, { ...answer, correlationId });
      return presentTracked(call, trx, await lockTracked(trx, params['token'] ?? ''));
    },
  },
  {
    method: 'post',
    path: '/public/dossiers/:token/rating',
    summary: 'What the citizen thinks of the service, once',
    access: 'public',
    perMinute: 30,
    body: objectOf(
      { score: { type: 'integer', minimum: 1, maximum: 5 }, comment: { type: 'string', maxLength: 2000 } },
      ['comment'],
    ),
    answer: { status: 200, schema: object },
    async write(call, trx) {
      const dossier = await lockTracked(trx, call.params['token'] ?? '');
      await rateService(trx, call.office, dossier, call.body as { score: number; comment?: string });
      return presentTracked(call, trx, dossier);
    },
  },
  {
    method: 'post',
    path: '/public/dossiers/:token/supplements',
    summary: 'The citizen’s answer to a request for a supplement, while its window is open',
    access: 'public',
    perMinute: 10,
    body: supplementSchema,
    answer: { status: 200, schema: object },
    async write(call, trx) {
      const { office, params, body, language, correlationId } = call;
      const dossier = await lockTracked(trx, params['token'] ?? '');
      const supplement = body as {
        form?: Record<string, unknown>;
        documents?: SubmittedDocument[];
        note?: string;
      };
      await answerSupplement(trx, office, dossier, {
        ...supplement,
        by: { system: 'citizen' },
        language,
        correlationId,
        online: true,
      });
      return presentTracked(call, trx, await lockTracked(trx, params['token'] ?? ''));
    },
  },
  ...setupRoutes,
];
