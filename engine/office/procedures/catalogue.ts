import type { Queryable } from '#engine/db/office-pool.ts';
import { termOn, type Law } from '../law/load-law.ts';
import { officeDay } from '../time/office-day.ts';
import type { ProcedureVersion, Terms } from './procedure-version.ts';

const columns = `code, version, slug, effective_from AS "effectiveFrom", published_at AS "publishedAt",
  published_by AS "publishedBy", draft_id AS "draftId", catalogue, forms, model,
  bpmn_process_id AS "bpmnProcessId", broker_version AS "brokerVersion"`;

/**
 * Procedures in force and their versions. A version never changes, so it is kept once read; what is in force is read
 * again after `forget` (a publication) and every few seconds of the machine's time by whoever owns the timer.
 */
export class Catalogue {
  readonly #db: Queryable;
  readonly #law: Law;
  #versions: Promise<ProcedureVersion[]> | undefined;

  constructor(db: Queryable, law: Law) {
    this.#db = db;
    this.#law = law;
  }

  /** Reads the versions again at the next question. */
  forget(): void {
    this.#versions = undefined;
  }

  /** The version in force at an instant; undefined when there is none. */
  async inForce(code: string, at: Date): Promise<ProcedureVersion | undefined> {
    const versions = (await this.#all()).filter((one) => one.code === code && one.effectiveFrom <= at);
    return versions.reduce<ProcedureVersion | undefined>(
      (best, one) => (best === undefined || isLater(one, best) ? one : best),
      undefined,
    );
  }

  /** Every procedure in force at an instant, by code. */
  async listInForce(at: Date): Promise<ProcedureVersion[]> {
    const codes = [...new Set((await this.#all()).map((one) => one.code))].sort();
    const found = await Promise.all(codes.map((code) => this.inForce(code, at)));
    return found.filter((one) => one !== undefined);
  }

  /** A version by number. @throws Error when it does not exist, which is a fault in stored data */
  async version(code: string, version: number): Promise<ProcedureVersion> {
    const isIt = (one: ProcedureVersion): boolean => one.code === code && one.version === version;
    const found = (await this.#all()).find(isIt);
    if (found) return found;
    this.forget();
    const again = (await this.#all()).find(isIt);
    if (!again) throw new Error(`Expected version ${version} of procedure ${code} but it is not published.`);
    return again;
  }

  /** Every version of a procedure, newest first. */
  async versions(code: string): Promise<ProcedureVersion[]> {
    return (await this.#all()).filter((one) => one.code === code).sort((a, b) => b.version - a.version);
  }

  /** The law's term and the agency's for a dossier received at `at`. */
  terms(version: ProcedureVersion, at: Date): Terms {
    const deadline = version.model.deadline;
    const name = deadline?.statutoryTerm ?? '';
    const statutory = termOn(this.#law, name, officeDay(at));
    const committed = deadline?.committed ?? statutory;
    if (!committed) throw new Error(`Expected a term for procedure ${version.code} but "${name}" has none.`);
    return {
      statutory: statutory ?? (committed as Terms['statutory']),
      committed: committed as Terms['committed'],
    };
  }

  #all(): Promise<ProcedureVersion[]> {
    this.#versions ??= this.#db
      .query<ProcedureVersion>(`SELECT ${columns} FROM procedure_versions`)
      .then(({ rows }) => rows)
      .catch((error: unknown) => {
        this.#versions = undefined;
        throw error;
      });
    return this.#versions;
  }
}

function isLater(one: ProcedureVersion, other: ProcedureVersion): boolean {
  const difference = one.effectiveFrom.getTime() - other.effectiveFrom.getTime();
  return difference > 0 || (difference === 0 && one.version > other.version);
}
