import { describe, expect, it } from 'vitest';
import { compileDmn, recompileDmn } from '#engine/broker/dmn/compile.ts';
import { compileDecisions } from '#test/broker/kit/decisions.ts';
import { writeDmn } from '#test/conformance/decision-diagram.ts';

const UNREADABLE = 'Failed to parse DMN: org.camunda.bpm.model.dmn.DmnModelException: Unable to parse model';
const DMN13 = 'https://www.omg.org/spec/DMN/20191111/MODEL/';
const LITERAL = '<literalExpression><text>1</text></literalExpression>';

function file(inside: string, attributes = 'id="g" name="G" namespace="x"', namespace = DMN13): string {
  return `<definitions xmlns="${namespace}" ${attributes}>${inside}</definitions>`;
}

async function faultOf(xml: string): Promise<string | undefined> {
  const compiled = await compileDmn(xml);
  return compiled.ok ? undefined : compiled.fault;
}

describe('a DMN file', () => {
  it('becomes a table with everything its evaluation needs', async () => {
    const { decisions } = await compileDecisions({
      dish: {
        type: 'string',
        table: `
          C+      | Guests: n + 1 | x || out
          values  |               |   || 3, 2
          default |               |   || 0
          one     | > 5           |   || 3`,
      },
    });
    expect(decisions.get('dish')).toEqual({
      id: 'dish',
      name: 'dish',
      resultName: 'dish',
      resultType: 'string',
      requiredDecisions: [],
      requiredKnowledge: [],
      logic: {
        kind: 'table',
        hitPolicy: 'COLLECT',
        aggregation: 'SUM',
        inputs: [
          { id: 'dish_in1', name: 'Guests', text: 'n + 1' },
          { id: 'dish_in2', name: 'x', text: 'x' },
        ],
        outputs: [{ id: 'dish_out1', name: 'out', values: ['3', '2'], defaultText: '0' }],
        rules: [{ id: 'dish_one', inputTexts: ['> 5', ''], outputTexts: ['3'] }],
      },
    });
  });

  it.each([
    'http://www.omg.org/spec/DMN/20151101/dmn.xsd',
    'http://www.omg.org/spec/DMN/20180521/MODEL/',
    'https://www.omg.org/spec/DMN/20211108/MODEL/',
    'https://www.omg.org/spec/DMN/20230324/MODEL/',
  ])('may be of the version %s', async (namespace) => {
    const xml = file(`<decision id="d" name="D">${LITERAL}</decision>`, undefined, namespace);
    expect(await faultOf(xml)).toBeUndefined();
  });

  it.each`
    what                           | xml
    ${'no XML'}                    | ${'nothing'}
    ${'another language'}          | ${'<html/>'}
    ${'an unknown version'}        | ${file('', undefined, 'https://www.omg.org/spec/DMN/20990101/MODEL/')}
    ${'entities'}                  | ${`<!DOCTYPE d [<!ENTITY a "b">]>${file('')}`}
    ${'an unknown element'}        | ${file('<nonsense/>')}
    ${'no name'}                   | ${file('', 'id="g" namespace="x"')}
    ${'no namespace'}              | ${file('', 'id="g" name="G"')}
    ${'a decision without a name'} | ${file(`<decision id="d">${LITERAL}</decision>`)}
    ${'an id twice'}               | ${file(`<decision id="d" name="D">${LITERAL}</decision>`.repeat(2))}
    ${'an id that is no XML name'} | ${file(`<decision id="1" name="D">${LITERAL}</decision>`)}
    ${'an unknown hit policy'}     | ${file('<decision id="d" name="D"><decisionTable hitPolicy="X"><output/></decisionTable></decision>')}
    ${'a table without outputs'}   | ${file('<decision id="d" name="D"><decisionTable/></decision>')}
    ${'lists nested without end'}  | ${file(`<decision id="d" name="D">${'<list>'.repeat(5_000)}${'</list>'.repeat(5_000)}</decision>`)}
  `('with $what is refused', async ({ xml }) => {
    expect(await faultOf(xml as string)).toBe(UNREADABLE);
  });

  it.each`
    what                         | decisions                                                                         | fault
    ${'a circle'}                | ${{ a: { requires: ['b'], literal: 'b' }, b: { requires: ['a'], literal: 'a' } }} | ${'Invalid DMN model: Cyclic dependencies between decisions detected.'}
    ${'a circle of functions'}   | ${{ f: { knowledge: 'f(1)', params: ['x'], knows: ['f'] } }}                      | ${'Invalid DMN model: Cyclic dependencies between BKMs detected.'}
    ${'a missing requirement'}   | ${{ a: { requires: ['b'], literal: 'b' } }}                                       | ${'Unable to find a model element instance for id b'}
    ${'another language'}        | ${{ a: { literal: '1', language: 'JUEL' } }}                                      | ${"Expression language 'juel' is not supported"}
    ${'no logic'}                | ${{ a: { empty: true } }}                                                         | ${"unsupported decision expression 'null'"}
    ${'a sum of two outputs'}    | ${{ a: { table: 'C+ | n || x | y\n1 | - || 1 | 2' } }}                            | ${"hit policy 'COLLECT' with aggregator is not defined for compound output"}
    ${'a row that is too short'} | ${{ a: { relation: 'x | y\n1' } }}                                                | ${"expected row with '2' elements but found '1'"}
    ${'an unknown function'}     | ${{ a: { invoke: 'nope' } }}                                                      | ${"no BKM found with name 'nope'"}
  `('with $what says so', async ({ decisions, fault }) => {
    expect(await faultOf(writeDmn('graph', decisions as Record<string, unknown>, ''))).toBe(fault);
  });

  it('tells every faulty expression, and each text once', async () => {
    const table = 'U | n + || out\n1 | < || 1\n2 | < || (2';
    const fault = await faultOf(writeDmn('graph', { a: { table } }, ''));
    expect(fault?.split('\n').map((line) => line.slice(0, 55))).toEqual([
      "FEEL expression: failed to parse expression 'n +': Expe",
      "FEEL unary-tests: failed to parse expression '<': Expec",
      "FEEL expression: failed to parse expression '(2': Expec",
    ]);
  });

  it('with a longer chain of requirements than anybody draws is refused', async () => {
    const chain: Record<string, object> = { d0: { literal: '1' } };
    for (let index = 1; index <= 300; index++) {
      chain[`d${index}`] = { requires: [`d${index - 1}`], literal: '1' };
    }
    expect(await faultOf(writeDmn('graph', chain, ''))).toMatch(/^Expected at most 200 decisions/);
  });

  it('that was accepted once is compiled again without being judged', async () => {
    const xml = writeDmn('graph', { a: { literal: '1 +' } }, '');
    expect(await faultOf(xml)).toBeDefined();
    expect((await recompileDmn(xml)).decisions.get('a')?.logic).toEqual({ kind: 'literal', text: '1 +' });
  });
});
