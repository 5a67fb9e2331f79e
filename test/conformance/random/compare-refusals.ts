import { comparable } from '#test/conformance/observation.ts';
import { inParallel } from '#test/kit/in-parallel.ts';
import { bendBpmn } from './bend-bpmn.ts';
import type { Side } from './side.ts';

/** A diagram about which the two brokers don't say the same. */
export interface RefusalDifference {
  seed: number;
  xml: string;
  real: string;
  seen: string;
}

/** What came of comparing refusals. */
export interface RefusalRun {
  accepted: number;
  refused: number;
  differences: RefusalDifference[];
}

const width = 8;

/** Deploys the bent diagrams of the seeds on both and compares: accepted or refused, and the text with its element ids. */
export async function compareRefusals(
  sides: { real: Side; embedded: Side },
  seeds: readonly number[],
): Promise<RefusalRun> {
  const diagrams = seeds.map((seed) => ({ seed, xml: bendBpmn(seed) }));
  const deployAll = (side: Side) =>
    inParallel(diagrams.length, width, (index) => deploy(side, diagrams[index]!.xml));
  const [real, seen] = await Promise.all([deployAll(sides.real), deployAll(sides.embedded)]);
  const differences = diagrams.flatMap(({ seed, xml }, index) =>
    real[index] === seen[index] ? [] : [{ seed, xml, real: real[index]!, seen: seen[index]! }],
  );
  const accepted = real.filter((answer) => answer === 'accepted').length;
  return { accepted, refused: real.length - accepted, differences };
}

async function deploy({ gateway }: Side, xml: string): Promise<string> {
  const answer = await gateway.call('DeployResource', {
    resources: [{ name: 'r.bpmn', content: Buffer.from(xml) }],
  });
  return answer.ok ? 'accepted' : comparable({ code: answer.code, text: answer.text });
}
