import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawing, end, flows, oneTask, start, timer } from './drawing.ts';
import { drive, type Move } from './driver.ts';

const boundary = (id: string, counting: string, interrupting = true) =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="u"${interrupting ? '' : ' cancelActivity="false"'}>${timer(counting)}</bpmn:boundaryEvent>`;
const user = (id: string) => `<bpmn:userTask id="${id}"/>`;
const ends = (...ids: string[]) => ids.map((id) => `<bpmn:endEvent id="${id}"/>`).join('');

const late = drawing(
  `${start}${user('u')}${boundary('muon', '8 workingHours')}${user('v')}${end}${ends('e2')}${flows('s -> u -> e', 'muon -> v -> e2')}`,
);
const reminded = drawing(
  `${start}${user('u')}${boundary('nhac', 'R/PT1H', false)}${user('v')}${end}${ends('e2')}${flows('s -> u -> e', 'nhac -> v -> e2')}`,
);
const again = drawing(
  `${start}${user('u')}${boundary('muon', 'P1D')}${end}${flows('s -> u -> e', 'muon -> u')}`,
);
const waits = drawing(
  `${start}<bpmn:intermediateCatchEvent id="doi">${timer('3 workingDays')}</bpmn:intermediateCatchEvent>${user('u')}${end}${flows('s -> doi -> u -> e')}`,
);
const inside = drawing(
  `${start}<bpmn:subProcess id="S"><bpmn:startEvent id="is"/>${user('u')}${boundary('muon', 'P1D')}${ends('ie')}${flows('is -> u -> ie', 'muon -> ie')}</bpmn:subProcess><bpmn:boundaryEvent id="het" attachedToRef="S">${timer('P2D')}</bpmn:boundaryEvent>${end}${ends('e2')}${flows('s -> S -> e', 'het -> e2')}`,
);
const terminates = drawing(
  `${start}<bpmn:parallelGateway id="g"/>${user('u')}${user('v')}${end}<bpmn:endEvent id="t"><bpmn:terminateEventDefinition/></bpmn:endEvent>${flows('s -> g -> u -> e', 'g -> v -> t')}`,
);

const cases: [string, string, Move[], string][] = [
  ['one task', drawing(oneTask), [{ task: 'u' }], 'begin · +u · -u · end'],
  ['a task done in time', late, [{ task: 'u' }], 'begin · arm u · +u · -u · disarm u · end'],
  [
    'a task that is late',
    late,
    [{ alarm: 'muon', armedAt: 'u' }, { task: 'v' }],
    'begin · arm u · +u · disarm u · withdrawn u · +v · -v · end',
  ],
  [
    'reminders that go on',
    reminded,
    [
      { alarm: 'nhac', armedAt: 'u' },
      { task: 'v' },
      { alarm: 'nhac', armedAt: 'u' },
      { task: 'v' },
      { task: 'u' },
    ],
    'begin · arm u · +u · +v · -v · +v · -v · -u · disarm u · end',
  ],
  [
    'a loop that arms anew',
    again,
    [{ alarm: 'muon', armedAt: 'u' }, { task: 'u' }],
    'begin · arm u · +u · disarm u · withdrawn u · arm u · +u · -u · disarm u · end',
  ],
  [
    'a wait for a time',
    waits,
    [{ alarm: 'doi', armedAt: 'doi' }, { task: 'u' }],
    'begin · arm doi · +u · -u · end',
  ],
  [
    'a sub-process whose time is up, with what is armed inside',
    inside,
    [{ alarm: 'het', armedAt: 'S' }],
    'begin · arm S · arm u · +u · disarm S · withdrawn S,u · end',
  ],
  [
    'a sub-process that ends in time',
    inside,
    [{ alarm: 'muon', armedAt: 'u' }],
    'begin · arm S · arm u · +u · disarm u · withdrawn u · disarm S · end',
  ],
  ['a terminate end', terminates, [{ task: 'v' }], 'begin · +v · +u · -v · withdrawn u,v · end'],
];

describe('published drawings on the core', () => {
  it.each(cases)('%s', async (_name, source, moves, trace) => {
    expect(await drive(source, moves)).toBe(trace);
  });
});

const extract = readFileSync('definitions/procedures/ban-sao-trich-luc-ho-tich/procedure.bpmn', 'utf8');
const has = { task: 'thuLy', data: { ketLuan: 'coDuLieu' } };
const sign = { task: 'ky', data: { quyetDinh: 'kyDuyet' } };
const finish: Move[] = [{ task: 'phatHanh' }, { task: 'traKetQua' }];
const finished = '+phatHanh · -phatHanh · +traKetQua · -traKetQua · end';

const extractCases: [string, string, Move[], string][] = [
  [
    'found and signed',
    'counter',
    [has, sign, ...finish],
    `begin · +thuLy · -thuLy · +ky · -ky · ${finished}`,
  ],
  [
    'sent back by the leader',
    'counter',
    [has, { task: 'ky', data: { quyetDinh: 'traLai' } }, has, sign, ...finish],
    `begin · +thuLy · -thuLy · +ky · -ky · +thuLy · -thuLy · +ky · -ky · ${finished}`,
  ],
  [
    'nothing found, verified elsewhere, refused',
    'counter',
    [
      { task: 'thuLy', data: { ketLuan: 'khongCoDuLieu' } },
      { task: 'xacMinh', data: { timThay: false } },
      { task: 'ky', data: { quyetDinh: 'tuChoi' } },
      ...finish,
    ],
    `begin · +thuLy · -thuLy · +xacMinh · -xacMinh · +ky · -ky · ${finished}`,
  ],
  [
    'supplemented on the way',
    'counter',
    [{ message: 'supplement-requested' }, { message: 'supplement-received' }, has, sign, ...finish],
    `begin · +thuLy · withdrawn thuLy · +thuLy · -thuLy · +ky · -ky · ${finished}`,
  ],
  [
    'online: the citizen agrees',
    'online',
    [has, { message: 'citizen-confirmed', data: { dongY: true } }, sign, ...finish],
    `begin · +thuLy · -thuLy · arm choXacNhan · disarm choXacNhan · +ky · -ky · ${finished}`,
  ],
  [
    'online: silence is agreement',
    'online',
    [has, { alarm: 'hetHanXacNhan', armedAt: 'choXacNhan' }, sign, ...finish],
    `begin · +thuLy · -thuLy · arm choXacNhan · disarm choXacNhan · +ky · -ky · ${finished}`,
  ],
  [
    'online: the citizen objects, then agrees',
    'online',
    [
      has,
      { message: 'citizen-confirmed', data: { dongY: false } },
      has,
      { message: 'citizen-confirmed', data: { dongY: true } },
      sign,
      ...finish,
    ],
    `begin · +thuLy · -thuLy · arm choXacNhan · disarm choXacNhan · +thuLy · -thuLy · arm choXacNhan · disarm choXacNhan · +ky · -ky · ${finished}`,
  ],
];

describe('the shipped extract on the core', () => {
  it.each(extractCases)('%s', async (_name, channel, moves, trace) => {
    expect(await drive(extract, moves, { channel })).toBe(trace);
  });
});
