interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What fitting needs of the canvas. */
export interface FittingCanvas {
  resized(): void;
  viewbox(): { inner: Box; outer: { width: number; height: number } };
  viewbox(box: Box): void;
  getContainer(): HTMLElement;
}

/** Pixels left free around the diagram, and below it for the tools and the watermark. */
const margin = 24;
const marginBelow = 64;

/** Shows the whole diagram, to the right of the palette and never larger than drawn. */
export function fitDiagram(canvas: FittingCanvas): void {
  canvas.resized();
  const { inner, outer } = canvas.viewbox();
  if (outer.width === 0 || inner.width === 0) return;
  const palette = canvas.getContainer().querySelector('.djs-palette');
  const left = margin * 2 + (palette?.getBoundingClientRect().width ?? 0);
  const scale = Math.min(
    1,
    (outer.width - left - margin) / inner.width,
    (outer.height - margin - marginBelow) / inner.height,
  );
  if (scale <= 0) return;
  canvas.viewbox({
    x: inner.x - left / scale,
    y: inner.y - margin / scale,
    width: outer.width / scale,
    height: outer.height / scale,
  });
}
