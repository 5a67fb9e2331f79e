import type { Queryable } from '#engine/db/office-pool.ts';
import { referencesOn, termOn, type Law } from '#engine/deadline/law/law-on.ts';
import { officeDay } from '../time/office-day.ts';
import { readSource } from './read-source.ts';
import type { ProcedureVersion, Terms } from './procedure-version.ts';

const light = `id, code, version, slug, effective_from AS "effectiveFrom", published_at AS "publishedAt",
  published_by AS "publishedBy", draft_id AS "draftId", bpmn_process_id AS "bpmnProcessId",
  broker_version AS "brokerVersion"`;

type Kept = ProcedureVersion & { id: string };

/**
 * Procedures in force and their versions. A version's definition never changes, so it is kept once read, the same
 * objects for ever (compiled forms hang on them); which there are is read again after `forget`: at a publication, and
 * every few seconds, because another program may have published. `db` must be a pool of its own: transactions wait here
 * while they hold a connection of the office's.
 */
export class Catalogue {
  readonly #db: Queryable;
  readonly #law: Law;
  readonly #kept = new Map<string, Kept>();
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

  /** The version behind a process of the broker; undefined when it is none of ours. */
  async ofProcess(bpmnProcessId: string, brokerVersion: number): Promise<ProcedureVersion | undefined> {
    return (await this.#all()).find(
      (one) => one.bpmnProcessId === bpmnProcessId && one.brokerVersion === brokerVersion,
    );
  }

  /** A version's diagram as drawn; empty when there is none. */
  async source(code: string, version: number): Promise<string> {
    return (await readSource(this.#db, code, version)) ?? '';
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

  /** The articles behind the law's term for a dossier received at `at`. */
  termReferences(version: ProcedureVersion, at: Date): string[] {
    return referencesOn(this.#law, version.model.deadline?.statutoryTerm ?? '', officeDay(at));
  }

  #all(): Promise<ProcedureVersion[]> {
    this.#versions ??= this.#read().catch((error: unknown) => {
      this.#versions = undefined;
      throw error;
    });
    return this.#versions;
  }

  async #read(): Promise<ProcedureVersion[]> {
    const { rows } = await this.#db.query<Kept>(`SELECT ${light} FROM procedure_versions`);
    const unknown = rows.filter((row) => !this.#kept.has(row.id)).map((row) => row.id);
    const heavy = unknown.length
      ? await this.#db.query<Pick<Kept, 'id' | 'catalogue' | 'forms' | 'model' | 'slips'>>(
          'SELECT id, catalogue, forms, model, slips FROM procedure_versions WHERE id = ANY($1::uuid[])',
          [unknown],
        )
      : { rows: [] };
    const definitions = new Map(heavy.rows.map((row) => [row.id, row]));
    return rows.map((row) => {
      const { catalogue, forms, model, slips } = this.#kept.get(row.id) ?? definitions.get(row.id) ?? row;
      const version = { ...row, catalogue, forms, model, slips };
      this.#kept.set(row.id, version);
      return version;
    });
  }
}

function isLater(one: ProcedureVersion, other: ProcedureVersion): boolean {
  const difference = one.effectiveFrom.getTime() - other.effectiveFrom.getTime();
  return difference > 0 || (difference === 0 && one.version > other.version);
}
