/** Every colour, size and width of the office's look, in one place: the law of the look is written here and nowhere else. */
export const tokens = {
  ink: '#14508C',
  inkDark: '#0E3C6B',
  inkSoft: '#EAF1F8',
  text: '#1A2330',
  quiet: '#525D6B',
  surface: '#FFFFFF',
  ground: '#F6F7F9',
  line: '#E3E6EA',
  lineStrong: '#C3CAD3',
  field: '#7A8594',
  focus: '#14508C',
  radius: 8,
  onTime: '#1E7D45',
  onTimeGround: '#EAF6EE',
  dueSoon: '#9A5200',
  dueSoonGround: '#FFF3DF',
  late: '#B42318',
  lateGround: '#FDECEA',
  paused: '#4B4E8C',
  pausedGround: '#EEEEFA',
  font: '"Be Vietnam Pro", system-ui, -apple-system, "Segoe UI", sans-serif',
} as const;

/** Screen widths (px) at which a layout changes: cards below `phone`, preview pane from `preview`. */
export const widths = { phone: 600, tablet: 1100, preview: 1366 } as const;

/** The tokens as CSS custom properties, so that style sheets need no second copy. */
export function cssVariables(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tokens).map(([name, value]) => [
      `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      typeof value === 'number' ? `${value}px` : value,
    ]),
  );
}
