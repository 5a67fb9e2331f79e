import { setTimeout as sleep } from 'node:timers/promises';
import type { Queryable } from '#engine/db/office-pool.ts';
import { receiveAtCounter } from '../dossiers/intake.ts';
import { takePayment } from '../fees/take-payment.ts';
import { loadPerson } from '../people/load-person.ts';
import type { Person } from '../people/person.ts';
import type { Office } from '../office.ts';
import type { ProcedureVersion } from '../procedures/procedure-version.ts';
import { lockDossier } from '../dossiers/lock-dossier.ts';
import { completeTask } from '../tasks/complete-task.ts';
import { claimTask } from '../tasks/claim-task.ts';
import { write } from '../write.ts';
import { seedApplicant } from './seed-names.ts';

interface OpenTask {
  id: string;
  roles: string[];
  form_key: string | null;
}

/** How long a step may take to arrive before a generated dossier is left as it is. */
const PATIENCE_MS = 20_000;
const MOST_STEPS = 12;

/** Plays generated dossiers with the office's own services, each to a point its number decides. */
export class SeedPlayer {
  readonly #office: Office;
  readonly #people: Map<string, Person>;
  readonly #procedures: ProcedureVersion[];

  constructor(office: Office, people: Map<string, Person>, procedures: ProcedureVersion[]) {
    this.#office = office;
    this.#people = people;
    this.#procedures = procedures;
  }

  /** @throws Error when the demo office or its procedures are missing */
  static async create(office: Office): Promise<SeedPlayer> {
    const now = office.officeClock.now();
    const { rows } = await office.pool.query<{ id: string }>('SELECT id FROM people WHERE active');
    const loaded = await Promise.all(rows.map((row) => loadPerson(office.pool, row.id, now)));
    const people = new Map(
      loaded.flatMap((person) =>
        person?.roles[0] ? [[person.roles[0].role as string, person] as const] : [],
      ),
    );
    const procedures = await office.catalogue.listInForce(now);
    if (procedures.length === 0) throw new Error('Expected a procedure in force but found none.');
    return new SeedPlayer(office, people, procedures);
  }

  /** Receives dossier number `n` and takes it some of the way: a tenth waits, a quarter is half done, the rest is over. */
  async play(n: number): Promise<void> {
    const version = this.#procedures[n % this.#procedures.length];
    if (!version) return;
    const id = await this.#receive(n, version);
    const steps = n % 10 === 0 ? 0 : n % 4 === 1 ? 1 + (n % 3) : MOST_STEPS;
    await this.#pay(id);
    for (let step = 0; step < steps; step += 1) {
      const task = await this.#nextTask(id);
      if (!task) return;
      await this.#complete(task, version);
    }
    if (n % 7 === 3) await this.#claim(id);
  }

  async #receive(n: number, version: ProcedureVersion): Promise<string> {
    const key = version.catalogue.intakeForm;
    const examples = (key && version.forms[key]?.schema['examples']) as Record<string, unknown>[] | undefined;
    const form = examples?.[n % Math.max(examples.length, 1)] ?? {};
    const submission = {
      procedure: version.code,
      channel: n % 5 === 0 ? ('post' as const) : ('counter' as const),
      applicant: seedApplicant(n),
      form,
    };
    const arrival = {
      submission,
      by: this.#who('intake'),
      language: 'vi' as const,
      correlationId: `seed-${n}`,
    };
    const row = await write(this.#office, (trx) => receiveAtCounter(trx, this.#office, arrival));
    return row.id;
  }

  async #pay(id: string): Promise<void> {
    await write(this.#office, async (trx) => {
      const dossier = await lockDossier(trx, id);
      const amount = Number(dossier.fee_amount) - Number(dossier.fee_paid);
      const by = this.#who('cashier');
      if (amount > 0) await takePayment(trx, this.#office, dossier, { amount, method: 'cash', by });
    });
  }

  /** The dossier's next open step; undefined when it has ended or waits for somebody else. */
  async #nextTask(id: string): Promise<OpenTask | undefined> {
    const until = performance.now() + PATIENCE_MS;
    while (performance.now() < until) {
      const task = await openTask(this.#office.pool, id);
      if (task === 'ended') return undefined;
      if (task) return task;
      await sleep(10);
    }
    return undefined;
  }

  async #complete(task: OpenTask, version: ProcedureVersion): Promise<void> {
    const examples = task.form_key && version.forms[task.form_key]?.schema['examples'];
    const data = ((examples as Record<string, unknown>[] | undefined) ?? [])[0] ?? {};
    const person = this.#who(task.roles[0] ?? '');
    await write(this.#office, (trx) =>
      completeTask(trx, this.#office, {
        taskId: task.id,
        person,
        data,
        language: 'vi',
        correlationId: 'seed',
      }),
    );
  }

  async #claim(id: string): Promise<void> {
    const task = await openTask(this.#office.pool, id);
    if (!task || task === 'ended') return;
    await write(this.#office, (trx) => claimTask(trx, this.#office, task.id, this.#who(task.roles[0] ?? '')));
  }

  #who(role: string): Person {
    const person = this.#people.get(role);
    if (!person)
      throw new Error(`Expected somebody with the role ${role} in the demo office but found nobody.`);
    return person;
  }
}

async function openTask(db: Queryable, id: string): Promise<OpenTask | 'ended' | undefined> {
  const { rows } = await db.query<OpenTask & { ended: boolean }>({
    name: 'seed-open-task',
    text: `SELECT t.id, t.roles, t.form_key, d.ended_at IS NOT NULL AS ended FROM dossiers d
      LEFT JOIN tasks t ON t.dossier_id = d.id AND t.state = 'open' WHERE d.id = $1 LIMIT 1`,
    values: [id],
  });
  if (rows[0]?.ended) return 'ended';
  return rows[0]?.id ? rows[0] : undefined;
}
