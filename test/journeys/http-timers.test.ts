import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { signIn, type HttpSession } from '#test/kit/http-session.ts';
import { startProgram, type Program } from '#test/kit/program.ts';
import { countings, positions, timerProcedure, type Counting } from '#test/kit/timer-procedure.ts';
import { instant } from '#test/deadline/cases/read-case.ts';

/** Moments by pause and counting, as `timer-moments.yaml` says them. */
type Moments = Record<string, Record<Counting | 'chain', string[]>>;
const moments = parse(readFileSync('test/journeys/timer-moments.yaml', 'utf8')) as Moments;

interface Dossier {
  id: string;
  sync: string;
  taskHistory: { elementId: string }[];
  journal: { action: string; name?: string; dueAt?: string }[];
}

/** What rang, by timer, and how many tasks stand behind it. */
interface Rung {
  at: string[];
  tasks: number;
}

/** Timers in a loop are armed again by their own firing, so they ring again; and they have no task behind them. */
const loops: Record<string, Partial<Record<Counting, string[]>>> = {
  khong: { working: ['Thu 15/02/2024 11:00', 'Fri 16/02/2024 14:00', 'Mon 19/02/2024 16:00'] },
  congDon: { working: ['Fri 16/02/2024 11:00', 'Mon 19/02/2024 14:00'] },
  tinhLai: { working: ['Fri 16/02/2024 14:00', 'Mon 19/02/2024 16:00'] },
  khongDung: { working: ['Thu 15/02/2024 11:00', 'Fri 16/02/2024 14:00', 'Mon 19/02/2024 16:00'] },
};
const END = '2024-02-20T08:00:00+07:00';

/** The expectation for a dossier with the pause `che`: moments and tasks by timer. */
function expected(che: string): Record<string, Rung> {
  const rows = countings.flatMap((counting) => {
    const at = moments[che]![counting];
    return [...positions, 'process'].map((position): [string, Rung] => {
      const id = `${position}_${counting}`;
      if (position === 'loop') return [id, { at: loops[che]?.[counting] ?? at, tasks: 0 }];
      // Two inner instances, each with a timer of its own.
      const times = position === 'parallel' ? [...at, ...at] : at;
      return [id, { at: times, tasks: times.length }];
    });
  });
  const daily = ['Thu 08/02/2024 09:00', 'Fri 09/02/2024 09:00', 'Sat 10/02/2024 09:00'];
  const everySecond = ['Fri 09', 'Sun 11', 'Tue 13', 'Thu 15', 'Sat 17', 'Mon 19'];
  return Object.fromEntries([
    ...rows,
    ['chuoi_1', { at: moments[che]!.working, tasks: 0 }],
    ['chuoi_2', { at: moments[che]!.chain, tasks: 1 }],
    ['nhac', { at: daily, tasks: 3 }],
    ['lap', { at: everySecond.map((day) => `${day}/02/2024 09:00`), tasks: 0 }],
  ]);
}

/** Office time runs while the program works: a moment may be some minutes late, never early. */
const LATE_MAX_MS = 20 * 60_000;

function compare(rung: Record<string, Rung>, che: string): void {
  const wanted = expected(che);
  for (const [id, { at, tasks }] of Object.entries(wanted)) {
    const seen = rung[id] ?? { at: [], tasks: 0 };
    const told = `${che} ${id}: expected ${at.join(', ')} but it rang at ${seen.at.join(', ')}`;
    expect(seen.at, told).toHaveLength(at.length);
    for (const [nth, moment] of at.entries()) {
      const late = Date.parse(seen.at[nth]!) - Date.parse(instant(moment));
      expect(late, told).toBeGreaterThanOrEqual(0);
      expect(late, told).toBeLessThan(LATE_MAX_MS);
    }
    expect(seen.tasks, `${che} ${id}: tasks behind it`).toBe(tasks);
  }
}

/** Every timer's firings in order, from the journal, and the tasks that the broker brought for them. */
function rungOf(dossier: Dossier): Record<string, Rung> {
  const found: Record<string, Rung> = {};
  const of = (id: string) => (found[id] ??= { at: [], tasks: 0 });
  for (const { action, name, dueAt } of dossier.journal) {
    if (action === 'warningRaised' && name && dueAt) of(name).at.push(dueAt);
  }
  for (const { elementId } of dossier.taskHistory) {
    if (elementId.startsWith('sau_')) of(elementId.slice('sau_'.length)).tasks += 1;
  }
  for (const one of Object.values(found)) one.at.sort((a, b) => Date.parse(a) - Date.parse(b));
  return found;
}

describe('timers of a procedure, from the eve of Tết until after it', { timeout: 400_000 }, () => {
  let program: Program;
  const env = { LOG_LEVEL: 'error', MOTCUA_DEMO: '1', MOTCUA_CLOCK: '2024-02-07T08:30:00+07:00' };
  const people: Record<string, HttpSession> = {};
  const who = (username: string): HttpSession => people[username]!;

  const enter = async (): Promise<void> => {
    for (const name of ['thietke', 'quantri', 'tiepnhan', 'lanhdao']) {
      people[name] = await signIn(program.url, name);
    }
  };
  const publish = async (): Promise<void> => {
    const draft = await who('thietke').post<{ id: string }>('/api/drafts', timerProcedure());
    expect(draft.status, JSON.stringify(draft.body)).toBe(201);
    const published = await who('quantri').post(`/api/drafts/${draft.body.id}/publication`, {});
    expect(published.status, JSON.stringify(published.body)).toBe(201);
  };
  const moveTo = async (now: string): Promise<void> => {
    const moved = await who('quantri').post('/api/clock', { now });
    expect(moved.status, JSON.stringify(moved.body)).toBe(200);
  };
  /** Moves the clock until the program ends itself at its named point. */
  const moveUntilKilled = async (now: string): Promise<void> => {
    await Promise.race([who('quantri').post('/api/clock', { now }), program.ended()]).catch(() => undefined);
    expect((await program.ended()).signal).toBe('SIGKILL');
  };
  const restart = async (killAt?: string): Promise<void> => {
    await program.restart({ ...env, ...(killAt ? { MOTCUA_KILL_AT: killAt } : {}) });
    await enter();
    // A job that was in the killed program's hands comes back when its lease of five seconds is over.
    await new Promise((resolve) => setTimeout(resolve, 7_000));
  };
  const receive = async (che: string): Promise<string> => {
    const { status, body } = await who('tiepnhan').post<Dossier>('/api/dossiers', {
      procedure: '9.000250',
      channel: 'counter',
      applicant: { name: 'Nguyễn Thị Hường', idNumber: '001190123457', phone: '0912345678' },
      form: { che },
    });
    expect(status, JSON.stringify(body)).toBe(201);
    return body.id;
  };
  const read = async (id: string): Promise<Dossier> =>
    (await who('lanhdao').get<Dossier>(`/api/dossiers/${id}`)).body;
  /** Until everything that is armed at the receipt has been armed. */
  const armed = (id: string) =>
    expect
      .poll(async () => (await read(id)).taskHistory.length, { timeout: 60_000, interval: 250 })
      .toBeGreaterThanOrEqual(openAtReceipt);
  const openAtReceipt = 4 * 7 + 3;
  /** What is on the way when the clock has been moved gets the time of a busy machine; what rings too often stays wrong. */
  const look = (id: string, che: string): Promise<void> =>
    vi.waitFor(async () => compare(rungOf(await read(id)), che), { timeout: 30_000, interval: 500 });

  beforeAll(async () => {
    program = await startProgram({ env });
    await enter();
    await publish();
  });
  afterAll(() => program?.dispose());

  it('ring once at their moment wherever they stand and however they are counted, with every pause', async () => {
    // given a dossier for each kind of pause
    await moveTo('2024-02-07T09:00:00+07:00');
    const dossiers: [string, string][] = [];
    for (const che of Object.keys(moments)) dossiers.push([await receive(che), che]);
    for (const [id] of dossiers) await armed(id);
    // when office time goes over Tết and the weekend
    await moveTo('2024-02-15T10:00:00+07:00');
    await moveTo(END);
    // then
    for (const [id, che] of dossiers) await look(id, che);
  });

  it('ring once though the program is killed while it arms, when one has fired, and before it is acknowledged', async () => {
    // given a second office time, behind the first dossiers: the moments below are those of a fresh program
    await program.dispose();
    program = await startProgram({ env });
    await enter();
    await publish();
    await moveTo('2024-02-07T09:00:00+07:00');
    await program.stop();
    // when it is killed among the first armings of a dossier
    await restart('alarm:armed:9');
    const first = await receive('congDon');
    expect((await program.ended()).signal).toBe('SIGKILL');
    // and right after an alarm was recorded as fired, nobody told
    await restart('alarm:fired:5');
    const second = await receive('khong');
    for (const id of [first, second]) await armed(id);
    await moveUntilKilled('2024-02-12T10:00:00+07:00');
    // and when the broker has been told, nobody noted it
    await restart('outbox:after-send:25');
    await moveUntilKilled(END);
    // and once more without any such point
    await restart();
    await moveTo(END);
    // then
    await look(first, 'congDon');
    await look(second, 'khong');
  });
});
