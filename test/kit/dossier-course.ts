import { randomUUID } from 'node:crypto';
import { listQuery, signIn, type Answer, type HttpSession } from '#test/kit/http-session.ts';

/** The people of the demo office whom one dossier meets on its way, each signed in. */
export interface Staff {
  intake: HttpSession;
  cashier: HttpSession;
  /** Who does the step of that element. */
  byElement: Record<string, HttpSession>;
}

/** How the course treats a program that is away. */
export interface CourseOptions {
  /** Asked before each call, so that a program restarted elsewhere is found again. */
  staff: () => Promise<Staff>;
  /** Called with the milliseconds that completing a task took. */
  onCompletion?: (elementId: string, ms: number) => void;
  /** Whether a call that failed (connection lost, 5xx) is sent again under the same Idempotency-Key. */
  patient?: boolean;
}

interface Dossier {
  id: string;
  status: string;
  fee: { amount: number; paid: number };
}

interface Task {
  id: string;
  elementId: string;
  form: { schema: { examples?: unknown[] } } | null;
}

/** Code of the procedure that the course follows: copies of civil-status extracts. */
export const courseProcedure = '2.000635';

/** The steps of a dossier without branches, in order. */
export const courseElements = ['thuLy', 'ky', 'phatHanh', 'traKetQua'] as const;

/** Signs in everybody the course needs. */
export async function signInStaff(url: string): Promise<Staff> {
  const [intake, cashier, thuLy, ky, phatHanh, traKetQua] = await Promise.all(
    ['tiepnhan', 'thuphi', 'thuly', 'lanhdao', 'vanthu', 'traketqua'].map((username) =>
      signIn(url, username),
    ),
  );
  const byElement = { thuLy: thuLy!, xacMinh: thuLy!, ky: ky!, phatHanh: phatHanh!, traKetQua: traKetQua! };
  return { intake: intake!, cashier: cashier!, byElement };
}

/**
 * Takes one dossier from the counter to the applicant's hand, as the web app would: receipt, the fee, four tasks.
 * Answers its id. Throws when a call is refused or a task doesn't come within 20 s (90 s when patient: a start after a crash
 * and the leases of what was under way lie in between).
 */
export async function runDossier(options: CourseOptions, form: unknown): Promise<string> {
  const dossier = await receive(options, form);
  await pay(options, dossier);
  for (const elementId of courseElements) await doTask(options, dossier.id, elementId);
  return dossier.id;
}

/** A filled-in form of the course's procedure: the example that its own schema carries. */
export async function exampleForm(session: HttpSession): Promise<unknown> {
  const answer = await session.get<{ form: { schema: { examples: unknown[] } } }>(
    `/api/procedures/${courseProcedure}`,
  );
  return answer.body.form.schema.examples[0];
}

async function receive(options: CourseOptions, form: unknown): Promise<Dossier> {
  const key = { 'Idempotency-Key': randomUUID() };
  const body = {
    procedure: courseProcedure,
    channel: 'counter',
    applicant: { name: 'Nguyễn Thị Hường', idNumber: '001190012345', phone: '0912345678' },
    form,
  };
  return send(options, (staff) => staff.intake.post<Dossier>('/api/dossiers', body, key));
}

async function pay(options: CourseOptions, dossier: Dossier): Promise<void> {
  const owed = dossier.fee.amount - dossier.fee.paid;
  if (owed <= 0) return;
  const key = { 'Idempotency-Key': randomUUID() };
  const body = { amount: owed, method: 'cash' };
  await send(options, (staff) => staff.cashier.post(`/api/dossiers/${dossier.id}/payments`, body, key));
}

async function doTask(options: CourseOptions, dossierId: string, elementId: string): Promise<void> {
  const task = await awaitTask(options, dossierId, elementId);
  const key = { 'Idempotency-Key': randomUUID() };
  const data = task.form?.schema.examples?.[0] ?? {};
  const began = performance.now();
  await send(options, (staff) =>
    staff.byElement[elementId]!.post(`/api/tasks/${task.id}/complete`, { data }, key),
  );
  options.onCompletion?.(elementId, performance.now() - began);
}

async function awaitTask(options: CourseOptions, dossierId: string, elementId: string): Promise<Task> {
  const path = `/api/tasks${listQuery({ filter: { dossierId, elementId } })}`;
  const patienceMs = options.patient ? 90_000 : 20_000;
  const until = Date.now() + patienceMs;
  for (let pauseMs = 10; ; pauseMs = Math.min(pauseMs * 1.5, 60)) {
    const [task] = await send(options, (staff) => staff.byElement[elementId]!.get<Task[]>(path));
    if (task) return task;
    if (Date.now() > until) {
      throw new Error(
        `Expected task ${elementId} of dossier ${dossierId} within ${patienceMs} ms but it didn't come`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** Sends until it is answered; what the program said no to is an error, what it never said is asked again. */
async function send<Body>(
  options: CourseOptions,
  call: (staff: Staff) => Promise<Answer<Body>>,
): Promise<Body> {
  for (;;) {
    try {
      const answer = await call(await options.staff());
      if (answer.status < 300) return answer.body;
      if (answer.status < 500 || !options.patient) {
        throw new Refused(`Expected success but got ${answer.status}: ${JSON.stringify(answer.body)}`);
      }
    } catch (error) {
      if (error instanceof Refused || !options.patient) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

class Refused extends Error {
  override name = 'Refused';
}
