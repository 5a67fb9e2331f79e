import type { Diagram } from '#test/conformance/diagram.ts';

/** The process both foreign clients work on: paid (or refused), and unless it is short, shipped and thanked for. */
export const order: Diagram = {
  s: 'start',
  pay: { service: 'pay' },
  broke: { boundary: 'pay', error: 'BROKE' },
  refuse: { service: 'refuse' },
  isShort: 'exclusive',
  shipped: { catch: true, message: 'shipped', key: '=id' },
  thank: { service: 'thank' },
  e: 'end',
  r: 'end',
  d: 'end',
  flows: [
    's > pay > isShort',
    'isShort > d if =short',
    'isShort > shipped default',
    'shipped > thank > e',
    'broke > refuse > r',
  ],
};
