import { translate } from './translate.ts';

/** didi module: the canvas and the panel in Vietnamese. */
export const translateModule = {
  translate: ['value', translate],
};
