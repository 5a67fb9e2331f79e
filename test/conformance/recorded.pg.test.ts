import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCases, wantsTheBrokerAlone, type ConformanceCase } from '#test/conformance/case.ts';
import { comparable } from '#test/conformance/observation.ts';
import { readRecord } from '#test/conformance/play-file.ts';
import { playCase } from '#test/conformance/player.ts';
import { startProgram, type Program } from '#test/kit/program.ts';

/** The embedded broker, started as `npm run broker` starts it, against the real ones' recorded answers. */
let broker: Program;

beforeAll(async () => {
  broker = await startProgram({ entry: 'broker' });
});
afterAll(() => broker.dispose());

describe.each(readCases())('the embedded broker answers like Zeebe $judge: $name', ({ name, cases }) => {
  const recorded = readRecord(name);

  it('has a recorded answer for each case', () => {
    expect(Object.keys(recorded)).toEqual(cases.map((story) => story.case));
  });

  const play = async (story: ConformanceCase) => {
    const seen = await playCase(broker.brokerAddress, story, recorded[story.case]);
    expect(seen.map(comparable)).toEqual(recorded[story.case]?.map(comparable));
  };
  it.concurrent.each(cases.filter((story) => !wantsTheBrokerAlone(story)))('$case', play);
  it.each(cases.filter(wantsTheBrokerAlone))('$case', play);
});
