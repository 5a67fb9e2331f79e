import type { ProcedurePath } from './paths.ts';

/** What tells a way from the others: the names of the branches it takes; else the names of its steps. */
export function pathName(path: ProcedurePath): string {
  const branches = path.flows.map(({ name }) => name).filter(Boolean);
  if (branches.length > 0) return branches.join(' → ');
  return path.nodes
    .filter(({ isStart, isEnd }) => !isStart && !isEnd)
    .map(({ name }) => name)
    .join(' → ');
}
