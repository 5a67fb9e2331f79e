import { OfficePalette } from './OfficePalette.ts';
import { PaletteKeys } from './PaletteKeys.ts';

/** didi module: palette and context pad for procedures of an office. */
export const officePaletteModule = {
  __init__: ['officePalette', 'paletteKeys'],
  officePalette: ['type', OfficePalette],
  paletteKeys: ['type', PaletteKeys],
};
