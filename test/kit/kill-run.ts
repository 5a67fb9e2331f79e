import {
  exampleForm,
  runDossier,
  signInStaff,
  courseElements,
  type Staff,
} from '#test/kit/dossier-course.ts';
import { listQuery, signIn } from '#test/kit/http-session.ts';
import { inParallel } from '#test/kit/in-parallel.ts';
import { startProgram, type Program } from '#test/kit/program.ts';

/** One run in which everything is killed once. */
export interface KillRun {
  dossiers: number;
  /** Dossiers under way at the same time. */
  width: number;
  /** A named point of the program at which it ends itself with SIGKILL … */
  at?: string;
  /** … or how many completions happen before SIGKILL comes from outside. */
  afterCompletions?: number;
  /** Whether PostgreSQL's postmaster is killed right after the program. */
  postgresToo: boolean;
}

/** What was left in order, or not, when everything was over. */
export interface KillReport {
  /** Dossiers received, and how many ended as they should: returned, each step done exactly once, settled. */
  dossiers: number;
  ended: number;
  /** Open tasks that somebody still sees. */
  ghosts: number;
  journal: { ok: boolean; entries: number };
  /** How often the program was killed, and milliseconds from the start-up's call to its ready line. */
  kills: number;
  restartMs: number;
}

/** Runs dossiers, kills, starts again, lets the run end, and looks at what there is. */
export async function killRun(run: KillRun): Promise<KillReport> {
  const env = { LOG_LEVEL: 'error', MOTCUA_DEMO: '1' };
  const program = await startProgram({ env: { ...env, ...(run.at ? { MOTCUA_KILL_AT: run.at } : {}) } });
  const upkeep = keepAlive(program, run, env);
  try {
    const form = await exampleForm((await upkeep.staff()).intake);
    let completions = 0;
    const ids = await inParallel(run.dossiers, run.width, () =>
      runDossier(
        {
          staff: upkeep.staff,
          patient: true,
          onCompletion: () => {
            completions += 1;
            if (completions === run.afterCompletions) void program.kill();
          },
        },
        form,
      ),
    );
    upkeep.end();
    return {
      dossiers: ids.length,
      ...(await inspect(program, ids)),
      kills: upkeep.kills(),
      restartMs: upkeep.restartMs(),
    };
  } finally {
    upkeep.end(); // or it would start again what is ended here
    await program.dispose();
  }
}

/** Starts the program again when it is killed and hands out sessions of the one that lives. */
function keepAlive(program: Program, run: KillRun, env: Record<string, string>) {
  let over = false;
  let kills = 0;
  let restartMs = 0;
  let staff: Promise<Staff> = signInStaff(program.url);
  const watch = async (): Promise<void> => {
    await program.ended();
    if (over) return;
    kills += 1;
    staff = (async () => {
      if (run.postgresToo) program.killPostgres();
      const began = performance.now();
      await program.restart(env);
      restartMs = performance.now() - began;
      void watch();
      return signInStaff(program.url);
    })();
    await staff;
  };
  void watch();
  return {
    staff: () => staff,
    kills: () => kills,
    restartMs: () => Math.round(restartMs),
    end: () => {
      over = true;
    },
  };
}

interface EndedDossier {
  status: string;
  sync: string;
  currentTasks: unknown[];
  taskHistory: { elementId: string; completedAt: string | null; withdrawnAt: string | null }[];
}

async function inspect(
  program: Program,
  ids: string[],
): Promise<Pick<KillReport, 'ended' | 'ghosts' | 'journal'>> {
  const officer = await signIn(program.url, 'lanhdao');
  const ends = await inParallel(ids.length, 8, async (index) =>
    endedOnce(await settled(officer, ids[index]!)),
  );
  const auditor = await signIn(program.url, 'kiemtra');
  const journal = await auditor.get<KillReport['journal']>('/api/journal/verification');
  const ghosts = await Promise.all(
    ['thuly', 'thuly2', 'lanhdao', 'vanthu', 'traketqua'].map(async (username) => {
      const session = await signIn(program.url, username);
      const query = listQuery({ filter: { scope: 'unit' }, range: [0, 499] });
      return (await session.get<unknown[]>(`/api/tasks${query}`)).body.length;
    }),
  );
  return {
    ended: ends.filter(Boolean).length,
    ghosts: ghosts.reduce((sum, count) => sum + count, 0),
    journal: { ok: journal.body.ok, entries: journal.body.entries },
  };
}

/** The outbox may still be telling the broker the last completion. */
async function settled(officer: Awaited<ReturnType<typeof signIn>>, id: string): Promise<EndedDossier> {
  const until = Date.now() + 20_000;
  for (;;) {
    const { body } = await officer.get<EndedDossier>(`/api/dossiers/${id}`);
    if (body.sync === 'settled' || Date.now() > until) return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function endedOnce(dossier: EndedDossier): boolean {
  const done = dossier.taskHistory.filter(({ completedAt }) => completedAt).map(({ elementId }) => elementId);
  return (
    dossier.status === 'returned' &&
    dossier.sync === 'settled' &&
    dossier.currentTasks.length === 0 &&
    dossier.taskHistory.length === courseElements.length &&
    done.sort().join() === [...courseElements].sort().join()
  );
}
