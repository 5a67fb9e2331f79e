import { describe, expect, it } from 'vitest';
import { compile } from '#engine/office/procedures/publish/compile.ts';
import { drawing, end, flows, oneTask, start, timer } from './drawing.ts';
import { outline } from './outline.ts';

async function compiled(source: string) {
  const result = await compile(source, { prefix: 'motcua-' });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

async function problemsOf(source: string) {
  const result = await compile(source, { prefix: 'motcua-' });
  return result.ok ? [] : result.problems.map(({ rule, elementId }) => `${rule} ${String(elementId)}`);
}

describe('publishing a plain procedure', () => {
  it('puts begin behind the start event and the prefix before the id', async () => {
    expect(await outline((await compiled(drawing(oneTask))).executable)).toEqual([
      'process motcua-quy-trinh',
      's -> motcua_begin_s',
      'u -> e',
      'e',
      'motcua_begin_s -> u {motcua:begin}',
    ]);
  });

  it('gives the same text for the same source', async () => {
    const source = drawing(oneTask);
    expect((await compiled(source)).executable).toBe((await compiled(source)).executable);
  });

  it('takes the motcua extension out and keeps zeebe and the drawing', async () => {
    // given
    const source = drawing(
      `${start}<bpmn:userTask id="u"><bpmn:extensionElements><zeebe:formDefinition formKey="f"/><motcua:budget minutes="30"/></bpmn:extensionElements></bpmn:userTask>${end}${flows('s -> u -> e')}`,
      {
        extensions: '<motcua:deadline statutoryTerm="a/b" committedValue="8" committedUnit="workingHours"/>',
      },
    );
    // when
    const { executable, model } = await compiled(source);
    // then
    expect(executable).not.toContain('motcua:deadline');
    expect(executable).not.toContain('motcua.vn/schema');
    expect(executable).toContain('formKey="f"');
    expect(model.deadline).toEqual({ statutoryTerm: 'a/b', committed: { value: 8, unit: 'workingHours' } });
    expect(model.elements.u).toMatchObject({ budgetMinutes: 30, formKey: 'f', type: 'UserTask' });
  });

  it('turns lanes into candidate groups, an explicit assignment wins', async () => {
    // given
    const assigned =
      '<bpmn:userTask id="v"><bpmn:extensionElements><zeebe:assignmentDefinition candidateGroups="leader"/></bpmn:extensionElements></bpmn:userTask>';
    const lanes =
      '<bpmn:laneSet id="ls"><bpmn:lane id="lane_case-officer"><bpmn:flowNodeRef>u</bpmn:flowNodeRef><bpmn:flowNodeRef>v</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>';
    const source = drawing(
      `${lanes}${start}<bpmn:userTask id="u"/>${assigned}${end}${flows('s -> u -> v -> e')}`,
    );
    // when
    const { executable, model } = await compiled(source);
    // then
    const lines = await outline(executable);
    expect(lines).toContain('u -> v {groups=case-officer}');
    expect(lines).toContain('v -> e {groups=leader}');
    expect(model.elements.u?.role).toBe('case-officer');
  });

  it('refuses what is no BPMN, and ids that are reserved', async () => {
    expect(await problemsOf('hello')).toEqual(['bpmn null']);
    expect(
      await problemsOf(drawing(oneTask.replaceAll('"u"', '"motcua_x"').replaceAll('u_', 'x_'))),
    ).toContain('reserved-id motcua_x');
  });

  it('refuses every step that calls another process, at any depth', async () => {
    const call = (id: string) =>
      `<bpmn:callActivity id="${id}"><bpmn:extensionElements><zeebe:calledElement processId="khac"/></bpmn:extensionElements></bpmn:callActivity>`;
    const inner = `<bpmn:subProcess id="sub"><bpmn:startEvent id="is"/>${call('called')}<bpmn:endEvent id="ie"/>${flows('is -> called -> ie')}</bpmn:subProcess>`;
    const source = drawing(`${start}${call('c')}${inner}${end}${flows('s -> c -> sub -> e')}`);
    expect(await problemsOf(source)).toEqual(['call-activity-used c', 'call-activity-used called']);
  });
});

const boundary = (id: string, counting: string, interrupting = true) =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="u"${interrupting ? '' : ' cancelActivity="false"'}>${timer(counting)}</bpmn:boundaryEvent>`;

describe('publishing timers', () => {
  it('arms a user task, starts its alarms with its job, disarms on each way out', async () => {
    // given
    const source = drawing(
      `${start}<bpmn:userTask id="u"/>${boundary('muon', '8 workingHours')}${boundary('nhac', 'R/PT1H', false)}${end}<bpmn:endEvent id="e2"/><bpmn:endEvent id="e3"/>${flows('s -> u -> e', 'muon -> e2', 'nhac -> e3')}`,
    );
    // when
    const { executable, model } = await compiled(source);
    // then
    const timers =
      '[{"id":"muon","counting":{"kind":"workingTime","value":8,"unit":"workingHours"}},{"id":"nhac","counting":{"kind":"cycle","repetitions":null,"iso":"PT1H"}}]';
    expect(await outline(executable)).toEqual([
      'process motcua-quy-trinh',
      's -> motcua_begin_s',
      'u -> motcua_disarm_u {motcuaArm=motcuaArm_u}',
      'muon -> motcua_disarm_muon {motcua:alarm:muon by =motcuaArm_u}',
      'nhac -> e3 {motcua:alarm:nhac by =motcuaArm_u}',
      'e',
      'e2',
      'e3',
      'motcua_withdrawn_muon -> e2 {motcua:withdrawn; motcua:withdraws=u}',
      `motcua_arm_u -> u {motcua:arm; motcua:arms=u; motcua:starts=task; motcua:timers=${timers}}`,
      'motcua_disarm_u -> e {motcua:disarm; motcua:arms=u; motcuaArm=motcuaArm_u}',
      'motcua_disarm_muon -> motcua_withdrawn_muon {motcua:disarm; motcua:arms=u; motcuaArm=motcuaArm_u}',
      'motcua_begin_s -> motcua_arm_u {motcua:begin}',
    ]);
    expect(model.armings).toEqual({ u: { startsWith: 'task', timers: JSON.parse(timers), pauses: false } });
  });

  it('sends every incoming flow through the arm task, so that a loop arms anew', async () => {
    // given
    const source = drawing(
      `${start}<bpmn:userTask id="u"/>${boundary('b', 'P1D')}${end}${flows('s -> u -> e', 'b -> u')}`,
    );
    // when
    const lines = await outline((await compiled(source)).executable);
    // then
    expect(lines).toContain('motcua_begin_s -> motcua_arm_u {motcua:begin}');
    expect(lines).toContain('motcua_withdrawn_b -> motcua_arm_u {motcua:withdrawn; motcua:withdraws=u}');
  });

  it('arms an event-based gateway before it and disarms behind each of its events', async () => {
    // given
    const source = drawing(
      `${start}<bpmn:eventBasedGateway id="cho"><bpmn:extensionElements><motcua:pause kind="confirmation" policy="accumulate"/></bpmn:extensionElements></bpmn:eventBasedGateway><bpmn:intermediateCatchEvent id="tra"><bpmn:messageEventDefinition messageRef="m"/></bpmn:intermediateCatchEvent><bpmn:intermediateCatchEvent id="het">${timer('P1D')}</bpmn:intermediateCatchEvent>${end}${flows('s -> cho -> tra -> e', 'cho -> het -> e')}`,
      {
        extra:
          '<bpmn:message id="m" name="citizen-confirmed"><bpmn:extensionElements><zeebe:subscription correlationKey="=dossierId"/></bpmn:extensionElements></bpmn:message>',
      },
    );
    // when
    const { executable, model } = await compiled(source);
    // then
    expect(await outline(executable)).toEqual([
      'process motcua-quy-trinh',
      's -> motcua_begin_s',
      'cho -> tra, het',
      'tra -> motcua_disarm_tra {citizen-confirmed by =dossierId}',
      'het -> motcua_disarm_het {motcua:alarm:het by =motcuaArm_cho}',
      'e',
      'motcua_arm_cho -> cho {motcua:arm; motcua:arms=cho; motcua:starts=arm; motcua:timers=[{"id":"het","counting":{"kind":"duration","iso":"P1D"}}]; motcua:pauses=true}',
      'motcua_disarm_tra -> e {motcua:disarm; motcua:arms=cho; motcuaArm=motcuaArm_cho}',
      'motcua_disarm_het -> e {motcua:disarm; motcua:arms=cho; motcuaArm=motcuaArm_cho}',
      'motcua_begin_s -> motcua_arm_cho {motcua:begin}',
    ]);
    expect(model.armings.cho).toMatchObject({ startsWith: 'arm', pauses: true });
  });

  it('arms an intermediate timer and leaves it to its firing', async () => {
    // given
    const source = drawing(
      `${start}<bpmn:intermediateCatchEvent id="doi">${timer('3 workingDays')}</bpmn:intermediateCatchEvent>${end}${flows('s -> doi -> e')}`,
    );
    // when
    const lines = await outline((await compiled(source)).executable);
    // then
    expect(lines).toContain('doi -> e {motcua:alarm:doi by =motcuaArm_doi}');
    expect(lines.filter((line) => line.includes('disarm'))).toEqual([]);
  });
});

const eventSubProcess = (id: string, interrupting: boolean, inside = '') =>
  `<bpmn:subProcess id="${id}" triggeredByEvent="true"><bpmn:startEvent id="${id}s" isInterrupting="${String(interrupting)}">${timer('P1D')}</bpmn:startEvent>${inside || `<bpmn:endEvent id="${id}e"/>${flows(`${id}s -> ${id}e`)}`}</bpmn:subProcess>`;

describe('publishing timers in scopes', () => {
  it('starts the timers of the process with begin, by motcuaStart', async () => {
    // given
    const source = drawing(`${oneTask}${eventSubProcess('x', false)}`);
    // when
    const lines = await outline((await compiled(source)).executable);
    // then
    expect(lines).toContain('  xs -> xe {motcua:alarm:xs by =motcuaStart}');
    expect(lines).toContain(
      'motcua_begin_s -> u {motcua:begin; motcua:timers=[{"id":"xs","counting":{"kind":"duration","iso":"P1D"}}]}',
    );
  });

  it('tells first in an interrupting event sub-process what was withdrawn', async () => {
    const lines = await outline(
      (await compiled(drawing(`${oneTask}${eventSubProcess('x', true)}`))).executable,
    );
    expect(lines).toContain('  motcua_withdrawn_xs -> xe {motcua:withdrawn; motcua:withdraws=u}');
  });

  it('says when others of the same name may go on beside what was withdrawn', async () => {
    // given a late task in each of two inner instances
    const twice =
      '<bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=[1,2]" inputElement="x"/></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>';
    const inner = `<bpmn:startEvent id="is"/><bpmn:userTask id="u"/>${boundary('b', 'P1D')}<bpmn:endEvent id="ie"/><bpmn:endEvent id="le"/>${flows('is -> u -> ie', 'b -> le')}`;
    const source = drawing(
      `${start}<bpmn:subProcess id="S">${inner}${twice}</bpmn:subProcess>${end}${flows('s -> S -> e')}`,
    );
    // when
    const lines = await outline((await compiled(source)).executable);
    // then
    expect(lines).toContain(
      '  motcua_withdrawn_b -> le {motcua:withdrawn; motcua:withdraws=u; motcua:among=true}',
    );
  });

  it('arms a multi-instance sub-process once and keys its inner timers by the loop counter', async () => {
    // given
    const loop =
      '<bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=[1,2]" inputElement="x"/></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>';
    const inner = `<bpmn:startEvent id="is"/><bpmn:userTask id="u"/>${boundary('b', 'P1D')}<bpmn:endEvent id="ie"/>${flows('is -> u -> ie', 'b -> ie')}${eventSubProcess('x', false)}${loop}`;
    const source = drawing(
      `${start}<bpmn:subProcess id="S">${inner}</bpmn:subProcess>${end}${flows('s -> S -> e')}`,
    );
    // when
    const lines = await outline((await compiled(source)).executable);
    // then
    expect(lines).toContain(
      'S -> motcua_disarm_S {motcuaArm_u=null; motcuaScope_S=motcuaArm_S + ":" + string(loopCounter)}',
    );
    expect(lines).toContain('    xs -> xe {motcua:alarm:xs by =motcuaScope_S}');
    expect(lines).toContain(
      '  motcua_started_is -> motcua_arm_u {motcua:started; motcua:arms=S; motcua:timers=[{"id":"xs","counting":{"kind":"duration","iso":"P1D"}}]; motcuaArm=motcuaScope_S}',
    );
    expect(lines).toContain(
      'motcua_arm_S -> S {motcua:arm; motcua:arms=S; motcua:starts=arm; motcua:timers=[]}',
    );
  });

  it('wraps the content of a non-interrupting event sub-process that arms something', async () => {
    // given
    const inside = `<bpmn:userTask id="u2"/><bpmn:boundaryEvent id="b2" attachedToRef="u2">${timer('P1D')}</bpmn:boundaryEvent><bpmn:endEvent id="xe"/>${flows('xs -> u2 -> xe', 'b2 -> xe')}`;
    const source = drawing(`${oneTask}${eventSubProcess('x', false, inside)}`);
    // when
    const lines = await outline((await compiled(source)).executable);
    // then
    expect(lines).toContain('  xs -> motcua_wrap_x {motcua:alarm:xs by =motcuaStart}');
    expect(lines).toContain('  motcua_wrap_x -> motcua_end_x {motcuaArm_u2=null}');
    expect(lines).toContain('    motcua_start_x -> motcua_arm_u2');
  });

  it('says before a terminate end what it ends', async () => {
    // given
    const source = drawing(
      `${start}<bpmn:parallelGateway id="g"/><bpmn:userTask id="u"/><bpmn:userTask id="v"/>${end}<bpmn:endEvent id="t"><bpmn:terminateEventDefinition/></bpmn:endEvent>${flows('s -> g -> u -> e', 'g -> v -> t')}`,
    );
    // when
    const lines = await outline((await compiled(source)).executable);
    // then
    expect(lines).toContain('motcua_withdrawn_t -> t {motcua:withdrawn; motcua:withdraws=u,v}');
  });
});

describe('timers that can not be published', () => {
  it('refuses two tokens at one armed element', async () => {
    const source = drawing(
      `${start}<bpmn:parallelGateway id="g"/><bpmn:userTask id="u"/>${boundary('b', 'P1D')}<bpmn:task id="t1"/><bpmn:task id="t2"/>${end}${flows('s -> g -> t1 -> u -> e', 'g -> t2 -> u', 'b -> e')}`,
    );
    expect(await problemsOf(source)).toEqual(['alarm-ambiguous u']);
  });

  it('refuses a reminder that leads back to the task it reminds of', async () => {
    const source = drawing(
      `${start}<bpmn:userTask id="u"/>${boundary('b', 'P1D', false)}${end}${flows('s -> u -> e', 'b -> u')}`,
    );
    expect(await problemsOf(source)).toEqual(['alarm-ambiguous u']);
  });

  it('lets branches arm their own and join before the next', async () => {
    const source = drawing(
      `${start}<bpmn:parallelGateway id="g"/><bpmn:task id="t1"/><bpmn:task id="t2"/><bpmn:parallelGateway id="j"/><bpmn:userTask id="u"/>${boundary('b', 'P1D')}${end}${flows('s -> g -> t1 -> j', 'g -> t2 -> j -> u -> e', 'b -> u')}`,
    );
    expect(await problemsOf(source)).toEqual([]);
  });

  it('refuses a timer at the start of a procedure and one that depends on variables', async () => {
    const timedStart = `<bpmn:startEvent id="s">${timer('PT1H')}</bpmn:startEvent>`;
    const asked = timer('PT1H').replace('>PT1H<', '>=han<');
    const source = drawing(
      `${timedStart}<bpmn:intermediateCatchEvent id="doi">${asked}</bpmn:intermediateCatchEvent>${end}${flows('s -> doi -> e')}`,
    );
    expect(await problemsOf(source)).toEqual(['timer-start s', 'timer-constant doi']);
  });
});
