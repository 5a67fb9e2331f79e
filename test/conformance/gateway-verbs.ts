import type { Step } from '#test/conformance/case.ts';
import { unmask, type Observation } from '#test/conformance/observation.ts';
import { jobType, parsed, remember, sleep, type Stage } from '#test/conformance/stage.ts';

/** Begins a long poll and goes on; `polled` sees what came of it, `hangUp` takes it back. */
export async function poll(stage: Stage, step: Step): Promise<Observation> {
  const waitMs = Number(step['waitMs'] ?? 1_000);
  const hangUp = new AbortController();
  const begun = performance.now();
  const answer = stage.gateway.activate(
    {
      type: jobType(stage, String(step['poll'])),
      worker: 'conformance',
      timeout: step['timeout'] ?? 600_000,
      maxJobsToActivate: step['max'] ?? 1,
      requestTimeout: waitMs,
      fetchVariable: step['fetch'] ?? [],
    },
    hangUp.signal,
  );
  const seen = answer.then(({ jobs, refusal }): Observation => {
    for (const job of jobs) remember(stage, job.key);
    for (const job of jobs) stage.jobs.set(String(step['as'] ?? step['poll']), job);
    const waited = waitMs > 0 && performance.now() - begun > 0.9 * waitMs ? 'to the end' : 'less';
    if (refusal) return { ...refusal, waited };
    return { jobs: jobs.map((job) => [job.elementId, parsed(job.variables)]), waited };
  });
  stage.polls.set(String(step['as'] ?? step['poll']), { seen, hangUp });
  await sleep(Number(step['lead'] ?? 0)); // so that it stands in the line before what the next step does
  return {};
}

/** The answer of a poll, or that it still waits. */
export async function polled(stage: Stage, step: Step): Promise<Observation> {
  const patience = stage.expected?.['pending'] ? 300 : Number(step['within'] ?? 3_000);
  const open = stage.polls.get(String(step['polled']))!;
  return Promise.race([open.seen, sleep(patience).then(() => ({ pending: true }))]);
}

/** The client of a poll goes away. */
export async function hangUp(stage: Stage, step: Step): Promise<Observation> {
  stage.polls.get(String(step['hangUp']))!.hangUp.abort();
  await sleep(200);
  return {};
}

/** An RPC with a request as it stands; `show` names members of the answer, `deadlineMs` is the client's patience. */
export async function rpc(stage: Stage, step: Step): Promise<Observation> {
  const request = unmask(stage, (step['request'] ?? {}) as object);
  const deadlineMs = step['deadlineMs'] as number | undefined;
  const answer = await stage.gateway.call(String(step['rpc']), request, deadlineMs);
  if (!answer.ok)
    return deadlineMs === undefined ? { code: answer.code, text: answer.text } : { code: answer.code };
  const shown = ((step['show'] as string[] | undefined) ?? []).map((name) => [name, answer.value[name]]);
  return { ok: true, ...Object.fromEntries(shown) };
}

/** Bytes as they are, as hex or text, to `/service/method`. Only the code counts unless `texts`. */
export async function raw(stage: Stage, step: Step): Promise<Observation> {
  const bytes = Buffer.from(String(step['hex'] ?? ''), 'hex');
  const answer = await stage.gateway.raw(String(step['raw']), bytes);
  if (answer.ok) return { ok: true, hex: answer.value['hex'] };
  return step['text'] ? { code: answer.code, text: answer.text } : { code: answer.code };
}
