import type { Trx } from '#engine/db/office-pool.ts';
import { inTransaction } from '#engine/db/transaction.ts';
import { grpcDetailsOf, isRejection } from '#engine/zeebe/grpc-status.ts';
import { compile } from './compile.ts';
import { contentHash, type Definition } from './definition.ts';
import { problem, type PublishProblem } from './publish-problem.ts';
import type { Publisher } from './publisher.ts';

export interface Publication {
  definition: Definition;
  effectiveFrom: Date;
  /** Person and draft; null for a shipped definition. */
  publishedBy: string | null;
  draftId: string | null;
  /** Runs in the transaction that stores the version: the journal, the draft's own row. */
  alongside?: (trx: Trx, version: number) => Promise<void>;
}

export type Published =
  | { ok: true; code: string; version: number; effectiveFrom: Date }
  | { ok: false; problems: PublishProblem[] };

/**
 * Compiles, deploys and stores a new version, in that order: a version exists only when the broker has it, and a crash in
 * between leaves a deployment that the next attempt finds again by its content. Rejects when the broker can't be asked.
 */
export async function publishDefinition(publisher: Publisher, publication: Publication): Promise<Published> {
  const { definition } = publication;
  const compilation = await compile(definition.bpmn, { prefix: publisher.prefix });
  if (!compilation.ok) return compilation;
  const { executable, bpmnProcessId, model } = compilation;
  const deployed = await deploy(publisher, bpmnProcessId, executable);
  if (!deployed.ok) return deployed;

  const version = await inTransaction(publisher.pool, async (trx) => {
    const { code } = definition.catalogue;
    await trx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`publish ${code}`]);
    const { rows } = await trx.query<{ next: number }>(
      'SELECT coalesce(max(version), 0) + 1 AS next FROM procedure_versions WHERE code = $1',
      [code],
    );
    const next = rows[0]?.next ?? 1;
    await trx.query(
      `INSERT INTO procedure_versions (id, code, version, slug, effective_from, published_at, published_by, draft_id,
         source, executable, catalogue, forms, model, content_hash, bpmn_process_id, broker_version,
         process_definition_key, slips)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
      [
        publisher.newId(),
        code,
        next,
        definition.slug,
        publication.effectiveFrom,
        publisher.officeClock.now(),
        publication.publishedBy,
        publication.draftId,
        definition.bpmn,
        executable,
        JSON.stringify(definition.catalogue),
        JSON.stringify(definition.forms),
        JSON.stringify(model),
        contentHash(definition),
        bpmnProcessId,
        deployed.version,
        deployed.processDefinitionKey,
        definition.slips ? JSON.stringify(definition.slips) : null,
      ],
    );
    await publication.alongside?.(trx, next);
    return next;
  });
  publisher.catalogue.forget();
  const { code } = definition.catalogue;
  publisher.log.info(
    { code, version, bpmnProcessId, brokerVersion: deployed.version },
    'procedure published',
  );
  return { ok: true, code, version, effectiveFrom: publication.effectiveFrom };
}

type Deployed =
  { ok: true; version: number; processDefinitionKey: string } | { ok: false; problems: PublishProblem[] };

/** What the broker itself refuses is a problem of the diagram, in the broker's words. */
async function deploy(publisher: Publisher, bpmnProcessId: string, executable: string): Promise<Deployed> {
  try {
    const processes = await publisher.broker.deploy([
      { name: resourceName(bpmnProcessId), content: executable },
    ]);
    const process = processes.find((one) => one.bpmnProcessId === bpmnProcessId);
    if (!process)
      throw new Error(`Expected the broker to deploy ${bpmnProcessId} but it answered without it.`);
    return { ok: true, version: process.version, processDefinitionKey: process.processDefinitionKey };
  } catch (error) {
    if (!isRejection(error)) throw error;
    const reason = grpcDetailsOf(error);
    return {
      ok: false,
      problems: [
        problem(
          'deployment',
          null,
          `Máy chạy quy trình từ chối: ${reason}`,
          `The broker refuses it: ${reason}`,
        ),
      ],
    };
  }
}

/** The broker recognises a resource it has by name and content: the name never changes. */
export function resourceName(bpmnProcessId: string): string {
  return `${bpmnProcessId}.bpmn`;
}
