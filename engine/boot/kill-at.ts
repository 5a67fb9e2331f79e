import type { FaultPoint } from '#engine/office/office.ts';
import type { Environment } from './environment.ts';

/** Kill tests: ends this very process with SIGKILL at the n-th pass of a named point. Otherwise does nothing. */
export function killAt(at: Environment['killAt']): (point: FaultPoint) => void {
  if (!at) return () => undefined;
  let passes = 0;
  return (point) => {
    if (point !== at.point) return;
    passes += 1;
    if (passes === at.pass) process.kill(process.pid, 'SIGKILL');
  };
}
