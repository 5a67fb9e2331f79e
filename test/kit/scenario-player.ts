import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { anonymous, listQuery, signIn, type Answer, type HttpSession } from '#test/kit/http-session.ts';
import { repositoryRoot } from '#test/kit/repository-root.ts';

/** One act of a procedure's scenario, as `definitions/procedures/<slug>/scenarios/*.json` writes it. */
export interface ScenarioStep {
  at: string;
  do: string;
  by: string;
  channel?: string;
  receive?: boolean;
  applicant?: object;
  submitter?: object;
  formExample?: number;
  form?: Record<string, object>;
  task?: string;
  data?: object;
  reason?: string;
  items?: string[];
  newDueAt?: string;
  agree?: boolean;
  amount?: number;
  expect?: Record<string, unknown>;
}

/** A step with the scenario it belongs to. */
export interface ScheduledStep {
  scenario: string;
  step: ScenarioStep;
}

/** Every step of every scenario of a procedure in the order of office time: one program plays them all at once. */
export function scheduledSteps(slug: string): ScheduledStep[] {
  const folder = path.join(repositoryRoot, 'definitions', 'procedures', slug, 'scenarios');
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const { steps } = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as {
        steps: ScenarioStep[];
      };
      return steps.map((step) => ({ scenario: name.replace('.json', ''), step }));
    })
    .sort((a, b) => Date.parse(a.step.at) - Date.parse(b.step.at));
}

interface Dossier extends Record<string, unknown> {
  id: string;
  trackingToken: string;
  fee: { amount: number; paid: number };
  currentTasks: { id: string; elementId: string }[];
}

const usernames: Record<string, string> = {
  intake: 'tiepnhan',
  'case-officer': 'thuly',
  leader: 'lanhdao',
  clerk: 'vanthu',
  'result-officer': 'traketqua',
  cashier: 'thuphi',
  administrator: 'quantri',
};

/** Plays scenarios over HTTP against a running program, whose office clock it moves. */
export class ScenarioPlayer {
  readonly #url: string;
  readonly #procedure: string;
  readonly #sessions = new Map<string, HttpSession>();
  readonly #dossiers = new Map<string, string>();
  readonly #apologies = new Map<string, string>();
  readonly #tokens = new Map<string, string>();

  constructor(url: string, procedure: string) {
    this.#url = url;
    this.#procedure = procedure;
  }

  async session(role: string): Promise<HttpSession> {
    if (role === 'citizen') return anonymous(this.#url);
    const known = this.#sessions.get(role);
    if (known) return known;
    const fresh = await signIn(this.#url, usernames[role] ?? role);
    this.#sessions.set(role, fresh);
    return fresh;
  }

  /** Moves office time to the step, does it, and compares what it expects. */
  async play({ scenario, step }: ScheduledStep): Promise<void> {
    await this.moveTo(step.at);
    const answer = await this.#act(scenario, step);
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
    if (step.do === 'apologise') this.#apologies.set(scenario, (answer.body as { id: string }).id);
    if (step.do === 'receive' || step.do === 'submit') {
      const { id, trackingToken } = answer.body as Dossier;
      this.#dossiers.set(scenario, id);
      this.#tokens.set(scenario, trackingToken);
    }
    await this.#compare(scenario, step.expect ?? {});
  }

  async moveTo(at: string): Promise<void> {
    const administrator = await this.session('administrator');
    const { body } = await administrator.get<{ now: string }>('/api/clock');
    if (Date.parse(at) <= Date.parse(body.now)) return;
    const moved = await administrator.post('/api/clock', { now: at });
    expect(moved.status, JSON.stringify(moved.body)).toBe(200);
  }

  async dossier(scenario: string): Promise<Dossier> {
    const leader = await this.session('leader');
    return (await leader.get<Dossier>(`/api/dossiers/${this.#dossiers.get(scenario)}`)).body;
  }

  token(scenario: string): string {
    return this.#tokens.get(scenario) ?? '';
  }

  async #act(scenario: string, step: ScenarioStep): Promise<Answer> {
    const who = await this.session(step.by);
    const at = `/api/dossiers/${this.#dossiers.get(scenario)}`;
    const { reason, items, newDueAt, agree } = step;
    switch (step.do) {
      case 'receive':
        return who.post('/api/dossiers', await this.#submission(step));
      case 'submit':
        return who.post('/api/public/dossiers', await this.#submission(step));
      case 'accept':
        return who.post(`${at}/receipt`);
      case 'requestSupplement':
        return who.post(`${at}/supplement-requests`, { reason, items });
      case 'supplement':
        return who.post(`${at}/supplements`, {});
      case 'apologise':
        return who.post(`${at}/apologies`, { reason, newDueAt });
      case 'signApology':
        return who.post(`${at}/apologies/${this.#apologies.get(scenario)}/signature`);
      case 'confirm':
        return who.post(`/api/public/dossiers/${this.#tokens.get(scenario)}/confirmation`, { agree });
      case 'pay':
        return this.#pay(scenario, who);
      case 'complete':
        return this.#complete(scenario, step, who);
      default:
        throw new Error(`Expected a known act but got "${step.do}".`);
    }
  }

  async #submission(step: ScenarioStep): Promise<object> {
    const procedure = await anonymous(this.#url).get<{ form: { schema: { examples: object[] } } }>(
      `/api/public/procedures/${this.#procedure}`,
    );
    const example = procedure.body.form.schema.examples[step.formExample ?? 0];
    const { channel, applicant, submitter, receive } = step;
    const form = merge(example as Record<string, unknown>, step.form ?? {});
    return { procedure: this.#procedure, channel, applicant, submitter, form, receive };
  }

  async #pay(scenario: string, who: HttpSession): Promise<Answer> {
    const { id, fee } = await this.dossier(scenario);
    return who.post(`/api/dossiers/${id}/payments`, { amount: fee.amount - fee.paid, method: 'cash' });
  }

  async #complete(scenario: string, step: ScenarioStep, who: HttpSession): Promise<Answer> {
    const task = await this.task(scenario, step.task ?? '', who);
    await who.post(`/api/tasks/${task.id}/claim`);
    return who.post(`/api/tasks/${task.id}/complete`, { data: step.data ?? {} });
  }

  /** The open task of an element in its officer's inbox: within two seconds, as the contract promises. */
  async task(scenario: string, elementId: string, who: HttpSession): Promise<{ id: string }> {
    const filter = { dossierId: this.#dossiers.get(scenario), elementId };
    const until = Date.now() + 5_000;
    for (;;) {
      const { body } = await who.get<{ id: string }[]>(`/api/tasks${listQuery({ filter })}`);
      if (body[0]) return body[0];
      if (Date.now() > until)
        throw new Error(`Expected task ${elementId} of ${scenario} but it did not come.`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  /** Waits until the dossier shows what the step expects; what comes from the broker comes a moment later. */
  async #compare(scenario: string, wanted: Record<string, unknown>): Promise<void> {
    await expect
      .poll(async () => seen(await this.dossier(scenario), wanted), { timeout: 5_000, interval: 50 })
      .toEqual(comparable(wanted));
  }
}

/** What can be seen of a dossier without knowing the warnings' table or the forms' names. */
function comparable(wanted: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(wanted).filter(([name]) => !['warningAt', 'form'].includes(name)));
}

function seen(dossier: Dossier, wanted: Record<string, unknown>): Record<string, unknown> {
  const special: Record<string, unknown> = {
    tasks: dossier.currentTasks.map((task) => task.elementId),
    fee: dossier.fee.amount,
    initiative: (dossier['initiative'] as { code: string } | null)?.code ?? null,
    receivedAt: cut(dossier['receivedAt']),
    recordedAt: cut(dossier['recordedAt']),
  };
  return Object.fromEntries(
    Object.keys(comparable(wanted)).map((name) => [name, name in special ? special[name] : dossier[name]]),
  );
}

/** Office time runs while the test does: instants of writes are compared to the minute. */
function cut(instant: unknown): unknown {
  return typeof instant === 'string' ? instant.replace(/:\d\d(\.\d+)?\+/, ':00+') : instant;
}

function merge(base: Record<string, unknown>, over: Record<string, object>): Record<string, unknown> {
  return Object.fromEntries([
    ...Object.entries(base),
    ...Object.entries(over).map(([name, value]) => [name, { ...(base[name] as object), ...value }]),
  ]) as Record<string, unknown>;
}
