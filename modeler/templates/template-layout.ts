import type { Template, TemplateFlow, TemplateNode } from './templates.ts';

/** A place on the sheet, in pixels. */
export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

const laneHeight = 140;
const columnWidth = 160;
const left = 160;
const top = 80;
const header = 30;

const sizes: Record<TemplateNode['type'], { width: number; height: number }> = {
  startEvent: { width: 36, height: 36 },
  endEvent: { width: 36, height: 36 },
  userTask: { width: 120, height: 80 },
  exclusiveGateway: { width: 50, height: 50 },
};

/** The pool around all lanes. */
export function poolBounds({ lanes, nodes }: Template): Bounds {
  const columns = Math.max(...nodes.map(({ column }) => column)) + 1;
  return {
    x: left,
    y: top,
    width: header * 2 + columns * columnWidth + 20,
    height: lanes.length * laneHeight,
  };
}

/** The lane at an index, inside the pool. */
export function laneBounds(template: Template, index: number): Bounds {
  const pool = poolBounds(template);
  return { x: left + header, y: top + index * laneHeight, width: pool.width - header, height: laneHeight };
}

/** A node, centred in its lane and column. */
export function nodeBounds(template: Template, node: TemplateNode): Bounds {
  const { width, height } = sizes[node.type];
  const centreX = left + header * 2 + node.column * columnWidth + columnWidth / 2;
  const centreY = top + template.lanes.indexOf(node.lane) * laneHeight + laneHeight / 2;
  return { x: centreX - width / 2, y: centreY - height / 2, width, height };
}

/** Straight inside a lane, one bend to another lane, and back through the space above for a return. */
export function flowPoints(template: Template, flow: TemplateFlow): { x: number; y: number }[] {
  const boundsOf = (id: string): Bounds => {
    const node = template.nodes.find((each) => each.id === id);
    if (!node) throw new Error(`Expected a node "${id}" in the template "${template.id}" but there is none.`);
    return nodeBounds(template, node);
  };
  const from = boundsOf(flow.source);
  const to = boundsOf(flow.target);
  const fromMiddle = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
  const toMiddle = { x: to.x + to.width / 2, y: to.y + to.height / 2 };
  const goesBack = toMiddle.x < fromMiddle.x;
  if (goesBack)
    return [
      { x: fromMiddle.x, y: from.y },
      { x: fromMiddle.x, y: top + 12 },
      { x: toMiddle.x, y: top + 12 },
      { x: toMiddle.x, y: to.y },
    ];
  const start = { x: from.x + from.width, y: fromMiddle.y };
  if (fromMiddle.y === toMiddle.y) return [start, { x: to.x, y: toMiddle.y }];
  return [start, { x: toMiddle.x, y: fromMiddle.y }, { x: toMiddle.x, y: to.y }];
}
