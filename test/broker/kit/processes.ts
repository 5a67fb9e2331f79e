import { writeBpmn, type Diagram } from '#test/conformance/diagram.ts';

/** A diagram of the conformance notation as XML, under its plain names. */
export function bpmn(processId: string, diagram: Diagram): string {
  return writeBpmn(processId, diagram, '');
}

/** Processes that between them use every element and most ways of waiting. */
export const PROCESSES: readonly string[] = [
  bpmn('desk', {
    s: 'start',
    take: { user: { candidateGroups: 'a,b' } },
    g: 'exclusive',
    sign: { service: 'sign', retries: '2', input: { local: '=x + 1' }, output: { signed: '=local * 2' } },
    back: { service: 'back' },
    e: 'end',
    flows: ['s > take > g', 'g > sign if =x > 5', 'g > back default', 'sign > e', 'back > take'],
  }),
  // Like the desk, so that instances can migrate between the two.
  bpmn('window', {
    s: 'start',
    take: { user: {} },
    sign: { service: 'sign', input: { other: '=x' } },
    note: { boundary: 'sign', interrupting: false, message: 'note', key: '=k' },
    back: { service: 'back' },
    e: 'end',
    flows: ['s > take > sign > back > e', 'note > back'],
  }),
  bpmn('fork', {
    s: 'start',
    f: 'parallel',
    a: { service: 'a' },
    b: { service: 'b' },
    j: 'parallel',
    c: { script: { expression: '=if x = null then 0 else x', resultVariable: 'sum' } },
    e: 'end',
    flows: ['s > f > a > j', 'f > b > j', 'j > c > e'],
  }),
  bpmn('race', {
    s: 'start',
    g: 'eventBased',
    m: { catch: true, message: 'go', key: '=k' },
    t: { catch: true, timer: 'PT1M' },
    after: { service: 'after' },
    e: 'end',
    flows: ['s > g', 'g > m > after > e', 'g > t > e'],
  }),
  bpmn('guarded', {
    s: 'start',
    sub: {
      subprocess: {
        is: 'start',
        work: { service: 'work' },
        ie: 'end',
        oops: { end: true, error: 'oops' },
        ig: 'exclusive',
        flows: ['is > work > ig', 'ig > oops if =x = 1', 'ig > ie default'],
      },
    },
    late: { boundary: 'sub', timer: 'PT10M' },
    tick: { boundary: 'sub', interrupting: false, timer: { timeCycle: 'R2/PT1M' } },
    stop: { boundary: 'sub', message: 'stop', key: '=k' },
    note: { boundary: 'sub', interrupting: false, message: 'note', key: '=k' },
    caught: { boundary: 'sub', error: 'oops' },
    done: { service: 'done' },
    e: 'end',
    flows: ['s > sub > e', 'late > done > e', 'tick > done', 'stop > done', 'note > done', 'caught > done'],
  }),
  bpmn('ending', {
    s: 'start',
    f: 'parallel',
    a: { service: 'a' },
    r: { receive: 'reply', key: '=k' },
    x: { end: true, terminate: true },
    e: 'end',
    flows: ['s > f > a > x', 'f > r > e'],
  }),
  bpmn('called', {
    s: { start: true, message: 'begin' },
    work: { service: 'work' },
    e: 'end',
    flows: ['s > work > e'],
  }),
  bpmn('several', {
    s: 'start',
    sub: {
      subprocess: {
        is: 'start',
        a: { service: 'a', each: { in: '=[x, item, 3]', item: 'inner', out: 'sums', result: '=y' } },
        ie: 'end',
        flows: ['is > a > ie'],
      },
      each: { in: '=if x > 8 then x else [1, 2]', item: 'item', out: 'results', result: '=sums' },
    },
    oops: { boundary: 'sub', error: 'oops' },
    stop: { boundary: 'sub', message: 'stop', key: '=k' },
    b: {
      service: 'b',
      each: {
        in: '=[1, 2, 3]',
        item: 'x',
        sequential: true,
        until: '=x > 4 or numberOfCompletedInstances = 2',
      },
    },
    c: { call: 'fork', each: { in: '=[1, 2]', item: 'x' } },
    e: 'end',
    flows: ['s > sub > b > c > e', 'oops > e', 'stop > e'],
  }),
  bpmn('calling', {
    s: 'start',
    c: { call: '=if x > 6 then "fork" else if x > 4 then "nobody" else "guarded"' },
    caught: { boundary: 'c', error: true },
    late: { boundary: 'c', timer: 'PT5M' },
    done: { service: 'done' },
    e: 'end',
    flows: ['s > c > e', 'caught > done > e', 'late > done'],
  }),
];

/** Processes that throw and catch signals, escalations and links. */
export const THROWING: readonly string[] = [
  bpmn('heard', {
    s: 'start',
    g: 'eventBased',
    c: { catch: true, signal: 'call' },
    m: { catch: true, message: 'go', key: '=k' },
    work: { service: 'work' },
    b: { boundary: 'work', signal: 'call', interrupting: false },
    stop: { boundary: 'work', signal: '="stop-" + k' },
    side: { service: 'a' },
    e: 'end',
    esp: {
      eventSubprocess: {
        es: { start: true, signal: 'call', interrupting: false },
        h: { service: 'noted' },
        ee: 'end',
        flows: ['es > h > ee'],
      },
    },
    flows: ['s > g', 'g > c > work > e', 'g > m > work', 'b > side > e', 'stop > e'],
  }),
  bpmn('shouting', {
    s: 'start',
    t: { throw: true, signal: 'call', input: { loud: '=x' } },
    work: { service: 'work' },
    e: { end: true, signal: '="stop-" + k' },
    flows: ['s > t > work > e'],
  }),
  bpmn('woken', { s: { start: true, signal: 'call' }, a: { service: 'a' }, e: 'end', flows: ['s > a > e'] }),
  bpmn('undone', {
    s: 'start',
    sub: {
      subprocess: {
        is: 'start',
        w: { service: 'work' },
        cw: { boundary: 'w', compensation: 'undoW' },
        undoW: { service: 'back', forCompensation: true },
        ie: 'end',
        flows: ['is > w > ie'],
      },
    },
    late: { boundary: 'sub', timer: 'PT10M' },
    a: { service: 'a' },
    ca: { boundary: 'a', compensation: 'undoA' },
    undoA: { service: 'b', forCompensation: true },
    g: 'exclusive',
    t: { throw: true, compensation: true },
    e: { end: true, compensation: true },
    esp: {
      eventSubprocess: {
        es: { start: true, message: 'note', key: '=k', interrupting: false },
        h: { throw: true, compensation: 'a' },
        ee: 'end',
        flows: ['es > h > ee'],
      },
    },
    flows: ['s > sub > a > g', 'g > t if =x > 5', 'g > e default', 't > sub', 'late > e'],
  }),
  bpmn('raised', {
    s: 'start',
    sub: {
      subprocess: {
        is: 'start',
        t: { throw: true, escalation: '="up-" + k' },
        w: { service: 'work' },
        out: { throw: true, link: 'L' },
        back: { catch: true, link: 'L' },
        ie: { end: true, escalation: 'over' },
        flows: ['is > t > w > out', 'back > ie'],
      },
    },
    up: { boundary: 'sub', escalation: 'up-k0', interrupting: false },
    any: { boundary: 'sub', escalation: true },
    side: { service: 'a' },
    after: { service: 'after' },
    e: 'end',
    esp: {
      eventSubprocess: {
        es: { start: true, escalation: true },
        h: { service: 'noted' },
        ee: { end: true, escalation: 'over' },
        flows: ['es > h > ee'],
      },
    },
    last: { throw: true, escalation: 'last' },
    flows: ['s > sub > e', 'up > side > e', 'any > after > last > e'],
  }),
];

/** An event sub-process needs an attribute the notation doesn't have. */
export function asEventSubProcess(xml: string, id: string): string {
  return xml.replace(`<bpmn:subProcess id="${id}"`, `<bpmn:subProcess triggeredByEvent="true" id="${id}"`);
}

export const WATCHED = asEventSubProcess(
  bpmn('watched', {
    s: 'start',
    work: { service: 'work' },
    e: 'end',
    esp: {
      subprocess: {
        es: { start: true, message: 'note', key: '=k' },
        en: { service: 'noted' },
        ee: 'end',
        flows: ['es > en > ee'],
      },
    },
    flows: ['s > work > e'],
  }),
  'esp',
);
