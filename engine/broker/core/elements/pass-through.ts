import type { ElementBehaviour } from './element-behaviour.ts';

/** Nothing of its own: undefined and manual tasks, start and boundary events, none throw events, parallel gateways. */
export const passThrough: ElementBehaviour = {};
