import { throwFromEvent } from '../events/throw-event.ts';
import type { ElementBehaviour } from './element-behaviour.ts';

/** None and link: passed through. Others throw what they are for. */
export const throwEvent: ElementBehaviour = { activate: throwFromEvent };
