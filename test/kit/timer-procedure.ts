import { drawing, flows } from '#test/office/procedures/publish/drawing.ts';

/** How the timers of the trial procedure are counted; its term is three working days. */
export const countings = ['date', 'working', 'share', 'lead'] as const;
export type Counting = (typeof countings)[number];

const timers: Record<Counting | 'duration' | 'cycle' | 'hour' | 'twoHours' | 'eightDays', string> = {
  date: '<bpmn:timeDate>2024-02-09T09:00:00+07:00</bpmn:timeDate>',
  working: working('value="10" unit="workingHours"'),
  share: working('counting="share" value="50" clock="committed"'),
  lead: working('counting="beforeDue" value="1" unit="workingDays" clock="committed"'),
  duration: '<bpmn:timeDuration>P2D</bpmn:timeDuration>',
  cycle: '<bpmn:timeCycle>R3/P1D</bpmn:timeCycle>',
  hour: '<bpmn:timeDuration>PT1H</bpmn:timeDuration>',
  twoHours: '<bpmn:timeDuration>PT2H</bpmn:timeDuration>',
  eightDays: '<bpmn:timeDuration>P8D</bpmn:timeDuration>',
};

function working(attributes: string): string {
  return `<bpmn:extensionElements><motcua:workingTime ${attributes}/></bpmn:extensionElements><bpmn:timeDuration>PT1S</bpmn:timeDuration>`;
}

const timer = (counting: keyof typeof timers) =>
  `<bpmn:timerEventDefinition>${timers[counting]}</bpmn:timerEventDefinition>`;
const task = (id: string) =>
  `<bpmn:userTask id="${id}" name="${id}"><bpmn:extensionElements><zeebe:assignmentDefinition candidateGroups="case-officer"/><motcua:budget within="rest"/></bpmn:extensionElements></bpmn:userTask>`;
const end = (id: string) => `<bpmn:endEvent id="${id}" name="${id}"/>`;
const begin = (id: string) => `<bpmn:startEvent id="${id}" name="${id}"/>`;
const boundary = (id: string, on: string, counting: keyof typeof timers, interrupts = true) =>
  `<bpmn:boundaryEvent id="${id}" name="${id}" attachedToRef="${on}" cancelActivity="${interrupts}">${timer(counting)}</bpmn:boundaryEvent>`;
const caught = (id: string, counting: keyof typeof timers) =>
  `<bpmn:intermediateCatchEvent id="${id}" name="${id}">${timer(counting)}</bpmn:intermediateCatchEvent>`;
const scope = (id: string, content: string) =>
  `<bpmn:subProcess id="${id}" name="${id}">${content}</bpmn:subProcess>`;
/** An event sub-process whose timer is `id`, with the witness of its firing. */
const uponTime = (id: string, counting: keyof typeof timers, interrupts: boolean) =>
  `<bpmn:subProcess id="u_${id}" name="u_${id}" triggeredByEvent="true"><bpmn:startEvent id="${id}" name="${id}" isInterrupting="${interrupts}">${timer(counting)}</bpmn:startEvent>${task(`sau_${id}`)}${end(`e_${id}`)}${flows(`${id} -> sau_${id} -> e_${id}`)}</bpmn:subProcess>`;
/** What shows that the broker has heard of timer `id`: a task behind it. */
const witness = (id: string) =>
  `${task(`sau_${id}`)}${end(`e_${id}`)}${flows(`${id} -> sau_${id} -> e_${id}`)}`;
const twice =
  '<bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=[1,2]" inputElement="x"/></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>';

/** A branch of the fork that stands where the timer `<position>_<counting>` is drawn: its first node, and its elements. */
interface Branch {
  first: string;
  elements: string;
}

/** Every place a timer can stand in; each is drawn once for every counting. */
export const positions = [
  'interrupting',
  'reminding',
  'scope',
  'caught',
  'gateway',
  'eventScope',
  'parallel',
  'loop',
] as const;
type Position = (typeof positions)[number];

const draw: Record<Position, (id: string, counting: Counting) => Branch> = {
  interrupting: (id, counting) => ({
    first: `t_${id}`,
    elements: `${task(`t_${id}`)}${boundary(id, `t_${id}`, counting)}${witness(id)}${away(`t_${id}`)}`,
  }),
  reminding: (id, counting) => ({
    first: `t_${id}`,
    elements: `${task(`t_${id}`)}${boundary(id, `t_${id}`, counting, false)}${witness(id)}${away(`t_${id}`)}`,
  }),
  scope: (id, counting) => ({
    first: `t_${id}`,
    elements: `${scope(`t_${id}`, inner(id))}${boundary(id, `t_${id}`, counting)}${witness(id)}${away(`t_${id}`)}`,
  }),
  caught: (id, counting) => ({ first: id, elements: `${caught(id, counting)}${witness(id)}` }),
  gateway: (id, counting) => ({
    first: `g_${id}`,
    elements: `<bpmn:eventBasedGateway id="g_${id}" name="g_${id}"/>${caught(id, counting)}${caught(`l_${id}`, 'eightDays').replace('P8D', 'P300D')}${end(`le_${id}`)}${witness(id)}${flows(`g_${id} -> ${id}`, `g_${id} -> l_${id} -> le_${id}`)}`,
  }),
  eventScope: (id, counting) => ({
    first: `t_${id}`,
    elements: `${scope(`t_${id}`, `${inner(id)}${uponTime(id, counting, true)}`)}${away(`t_${id}`)}`,
  }),
  parallel: (id, counting) => ({
    first: `t_${id}`,
    elements: `${scope(`t_${id}`, `${inner(id)}${boundary(id, `i_${id}`, counting)}${witness(id)}${twice}`)}${away(`t_${id}`)}`,
  }),
  loop: (id, counting) => ({
    first: `t_${id}`,
    elements: `${task(`t_${id}`)}${boundary(id, `t_${id}`, counting)}${flows(`${id} -> t_${id}`)}${away(`t_${id}`)}`,
  }),
};

const inner = (id: string) =>
  `${begin(`is_${id}`)}${task(`i_${id}`)}${end(`ie_${id}`)}${flows(`is_${id} -> i_${id} -> ie_${id}`)}`;
const away = (first: string) => `${end(`out_${first}`)}${flows(`${first} -> out_${first}`)}`;

/** The pauses a dossier may meet two hours after its receipt, by the value of the form's field `che`. */
export const pauses = { congDon: 'accumulate', tinhLai: 'restart', khongDung: 'run' } as const;

function pausing(): string {
  const ways = Object.entries(pauses).map(
    ([che, policy]) =>
      `<bpmn:eventBasedGateway id="cho_${che}" name="cho_${che}"><bpmn:extensionElements><motcua:pause kind="verification" policy="${policy}"/></bpmn:extensionElements></bpmn:eventBasedGateway>${caught(`het_${che}`, 'eightDays')}${caught(`lau_${che}`, 'eightDays').replace('P8D', 'P300D')}${end(`xong_${che}`)}${end(`xongLau_${che}`)}${flows(`cho_${che} -> het_${che} -> xong_${che}`, `cho_${che} -> lau_${che} -> xongLau_${che}`)}<bpmn:sequenceFlow id="sang_${che}" name="${che}" sourceRef="chon" targetRef="cho_${che}"><bpmn:conditionExpression>=che = "${che}"</bpmn:conditionExpression></bpmn:sequenceFlow>`,
  );
  return `${caught('truocKhiDung', 'twoHours')}<bpmn:exclusiveGateway id="chon" name="chon" default="chon_khong"/>${end('khong')}${flows('truocKhiDung -> chon -> khong')}${ways.join('')}`;
}

/** The trial procedure: a fork into every position with every counting, chains, a cycle, and the pauses. */
export function timerProcedure() {
  const branches = positions.flatMap((position) =>
    countings.map((counting) => draw[position](`${position}_${counting}`, counting)),
  );
  const more: Branch[] = [
    { first: 'truocKhiDung', elements: pausing() },
    {
      first: 'chuoi_1',
      elements: `${caught('chuoi_1', 'working')}${caught('chuoi_2', 'hour')}${flows('chuoi_1 -> chuoi_2')}${witness('chuoi_2')}`,
    },
    {
      first: 't_lap',
      elements: `${task('t_lap')}${boundary('lap', 't_lap', 'duration')}${flows('lap -> t_lap')}${away('t_lap')}`,
    },
    {
      first: 't_nhac',
      elements: `${task('t_nhac')}${boundary('nhac', 't_nhac', 'cycle', false)}${witness('nhac')}${away('t_nhac')}`,
    },
    {
      first: 'xuLy',
      elements: `${task('xuLy').replace('<motcua:budget within="rest"/>', '<motcua:budget minutes="480"/><motcua:result ready="true" handover="true"/>')}${away('xuLy')}`,
    },
  ];
  const all = [...branches, ...more];
  const fork = `${begin('batDau')}<bpmn:parallelGateway id="toa" name="toa"/>${flows('batDau -> toa', ...all.map(({ first }) => `toa -> ${first}`))}`;
  const scopes = countings.map((counting) => uponTime(`process_${counting}`, counting, false)).join('');
  return {
    slug: 'thu-hen-gio',
    bpmn: drawing(`${fork}${all.map(({ elements }) => elements).join('\n')}${scopes}`, {
      id: 'thu-hen-gio',
      extensions:
        '<motcua:deadline statutoryTerm="kinh-doanh/dang-ky-ho-kinh-doanh" committedValue="3" committedUnit="workingDays"/>',
    }),
    forms: {
      phieu: {
        schema: {
          type: 'object',
          required: ['che'],
          properties: {
            che: {
              type: 'string',
              title: 'Chế độ',
              enum: ['khong', ...Object.keys(pauses)],
              'x-routing': true,
            },
          },
          examples: [{ che: 'khong' }],
        },
      },
    },
    catalogue: {
      code: '9.000250',
      slug: 'thu-hen-gio',
      name: { vi: 'Thử hẹn giờ', en: 'Timer trial' },
      intakeForm: 'phieu',
      documents: [],
      fees: [],
    },
  };
}
