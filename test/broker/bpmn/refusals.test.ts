import { describe, expect, it } from 'vitest';
import { prepareDeployment } from '#engine/broker/runtime/prepare-deployment.ts';
import recorded from './refusals.json' with { type: 'json' };

/**
 * Small diagrams, each with one fault (or none), and what a real Zeebe 8.5.25 answered when each was deployed as
 * `p.bpmn`. Several faults of one file come in the order of a hash table there, so their order doesn't count.
 */
describe('what is refused at deployment', () => {
  it.each(Object.entries(recorded))('%s', async (_fault, { xml, answer }) => {
    // when
    const prepared = await prepareDeployment([{ name: 'p.bpmn', content: xml }]);
    // then
    const mine = 'rejection' in prepared ? prepared.rejection.reason : 'OK';
    expect(inOrder(mine)).toEqual(inOrder(answer));
  });

  it('names the element that is not executed', async () => {
    const content = recorded.notexec.xml
      .replace('<bpmn:process id="p">', '<bpmn:process id="p" isExecutable="true">')
      .replace('</bpmn:process>', '<bpmn:complexGateway id="other"/></bpmn:process>');
    const prepared = await prepareDeployment([{ name: 'p.bpmn', content }]);
    expect('rejection' in prepared && prepared.rejection.reason).toContain(
      "- Element: other\n    - ERROR: Elements of type 'ComplexGateway' are currently not supported.",
    );
  });

  it.each([
    ['no file', [], 'Expected to deploy at least one resource, but none given'],
    ['another kind of file', [{ name: 'x.txt', content: 'x' }], "\n\n'x.txt': unknown resource type"],
    ['no XML', [{ name: 'x.bpmn', content: 'hello' }], "'x.bpmn': Error: URI=null Line=1: "],
    ['broken XML', [{ name: 'x.bpmn', content: '<a><b></a>' }], "'x.bpmn': Error: URI=null Line=1: "],
    ['an empty file', [{ name: 'x.bpmn', content: '' }], "'x.bpmn': Error: URI=null Line=1: "],
    ['a lost reference', [{ name: 'x.bpmn', content: danglingFlow() }], 'unresolved reference <nope>'],
  ])('%s', async (_name, resources, part) => {
    const prepared = await prepareDeployment(resources);
    expect('rejection' in prepared && prepared.rejection.reason).toContain(part);
  });

  it('refuses the same process id in two files', async () => {
    const content = recorded.dataobj.xml;
    const prepared = await prepareDeployment([
      { name: 'a.bpmn', content },
      { name: 'b.bpmn', content },
    ]);
    expect('rejection' in prepared && prepared.rejection.reason).toContain(
      "Duplicated process id in resources 'a.bpmn' and 'b.bpmn'",
    );
  });
});

function inOrder(text: string): string[] {
  return text.split(/(?=- Element: )/).sort();
}

function danglingFlow(): string {
  const flow = '<bpmn:sequenceFlow id="f" sourceRef="s" targetRef="nope"/></bpmn:process>';
  return recorded.dataobj.xml.replace('</bpmn:process>', flow);
}
