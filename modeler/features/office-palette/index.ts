import { OfficePalette } from './OfficePalette.ts';

/** didi module: palette and context pad for procedures of an office. */
export const officePaletteModule = {
  __init__: ['officePalette'],
  officePalette: ['type', OfficePalette],
};
