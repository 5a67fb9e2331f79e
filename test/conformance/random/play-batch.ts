import type { ActivatedJob, GatewayAnswer } from '#test/conformance/gateway-client.ts';
import { comparable } from '#test/conformance/observation.ts';
import { inParallel } from '#test/kit/in-parallel.ts';
import { chooseAct } from './choose-act.ts';
import { genomeFiles } from './genome-files.ts';
import type { Genome } from './genome.ts';
import { jobTypes } from './leaf-details.ts';
import type { Side } from './side.ts';
import { printJson, Sight } from './sight.ts';

/** What one round showed of one process: the driver's act and its answer, new jobs, what happened, what scopes hold. */
export type Round = string[];

interface Player {
  genome: Genome;
  sight: Sight;
  rounds: Round[];
}

const width = 24;
const jobTimeoutMs = 30 * 86_400_000;
/** The clock moves after these rounds, over the short timers and not the long ones. A slow machine must not do it by itself. */
const advanceAfter = new Set([2, 5, 8]);
const advanceMs = 3_600_000;

/** A batch's processes must not meet those of another one on the same broker. */
let batches = 0;

/** Plays the processes on one broker, all at the same time, round by round, and answers what each showed. */
export async function playBatch(side: Side, genomes: readonly Genome[]): Promise<Round[][]> {
  const batch = ++batches;
  const players = genomes.map((genome, index): Player => {
    return { genome, sight: new Sight(`_${batch}x${index}`), rounds: [] };
  });
  await side.facts();
  await everyone(players, (player) => begin(side, player));
  await look(side, players);
  const last = Math.max(...genomes.map(({ moves }) => moves.length));
  for (let round = 0; round < last; round++) {
    await everyone(players, (player) => move(side, player, round));
    await look(side, players);
    if (!advanceAfter.has(round)) continue;
    for (const { rounds } of players) rounds.push(['an hour passes']);
    await side.advance(advanceMs);
    await look(side, players);
  }
  await everyone(players, async ({ sight }) => {
    for (const processInstanceKey of sight.alive)
      await side.gateway.call('CancelProcessInstance', { processInstanceKey });
  });
  await side.settle();
  return players.map(({ rounds }) => rounds);
}

async function everyone(players: readonly Player[], work: (player: Player) => Promise<void>): Promise<void> {
  await inParallel(players.length, width, (index) => work(players[index]!));
}

async function begin(side: Side, { genome, sight, rounds }: Player): Promise<void> {
  const { tag } = sight;
  const resources = genomeFiles(genome, tag).map(({ name, content }) => {
    return { name, content: Buffer.from(content) };
  });
  const deployed = await side.gateway.call('DeployResource', { resources });
  rounds.push(['deploy', printAnswer(deployed, tag)]);
  if (!deployed.ok) return;
  const request = {
    bpmnProcessId: sight.processId,
    version: -1,
    variables: JSON.stringify(genome.variables),
  };
  const created = await side.gateway.call('CreateProcessInstance', request);
  rounds.push([`create with ${JSON.stringify(genome.variables)}`, printAnswer(created, tag)]);
}

async function move(side: Side, { genome, sight, rounds }: Player, round: number): Promise<void> {
  const next = genome.moves[round];
  const act = next && chooseAct(next, sight);
  if (!act) return;
  const answer = await side.gateway.call(act.rpc, act.request);
  if (act.rpc === 'FailJob' || act.rpc === 'CompleteJob' || act.rpc === 'ThrowError') {
    sight.jobs.delete(String(act.request['jobKey']));
  }
  rounds.push([act.says, printAnswer(answer, sight.tag)]);
}

function printAnswer(answer: GatewayAnswer, tag: string): string {
  if (answer.ok) return 'OK';
  const text = answer.text.replaceAll(tag, '').replace(/\b22517998\d{8}\b/g, '<key>');
  return comparable({ code: answer.code, text });
}

/** Everybody sees what has happened. */
async function look(side: Side, players: readonly Player[]): Promise<void> {
  await side.settle();
  const facts = await side.facts();
  const byId = new Map(
    players.flatMap((player) =>
      [player.sight.processId, player.sight.calledId].map((id) => [id, player] as const),
    ),
  );
  const byInstance = new Map(players.flatMap((player) => player.sight.instances.map((key) => [key, player])));
  for (const { what, element, instance, key } of facts) {
    const player = what === 'ELEMENT_ACTIVATING' && key === instance ? byId.get(element!) : undefined;
    if (!player || byInstance.has(instance)) continue;
    byInstance.set(instance, player);
    player.sight.instances.push(instance);
  }
  for (const fact of facts) byInstance.get(fact.instance)?.sight.see(fact);
  const shown = new Map(players.map((player) => [player, [] as string[]]));
  for (const job of await activateAll(side)) {
    const player = byInstance.get(job.processInstanceKey);
    if (!player) continue;
    player.sight.jobs.set(job.key, job);
    shown.get(player)!.push(printJob(job));
  }
  for (const player of players) {
    const { news, variables } = player.sight.report();
    player.rounds.push([...shown.get(player)!, ...news.map(maskKeys), ...variables]);
  }
}

function maskKeys(text: string): string {
  return text.replace(/\b22517998\d{8}\b/g, '<key>');
}

/** All jobs there are, in the order of their keys: the order in which the broker made them. */
async function activateAll(side: Side): Promise<ActivatedJob[]> {
  const found: ActivatedJob[] = [];
  for (const type of jobTypes) {
    for (;;) {
      const request = {
        type,
        worker: 'w',
        timeout: jobTimeoutMs,
        maxJobsToActivate: 500,
        requestTimeout: -1,
        fetchVariable: [],
      };
      const { jobs, refusal } = await side.gateway.activate(request);
      if (refusal)
        throw new Error(`Expected ${side.name} to hand out jobs but it said ${refusal.code} ${refusal.text}`);
      if (jobs.length === 0) break;
      found.push(...jobs);
    }
  }
  return found.sort((a, b) => (BigInt(a.key) < BigInt(b.key) ? -1 : 1));
}

function printJob({ type, elementId, retries, customHeaders, variables }: ActivatedJob): string {
  return `job ${type} ${elementId} retries ${retries} headers ${printJson(JSON.parse(customHeaders))} variables ${printJson(JSON.parse(variables))}`;
}
