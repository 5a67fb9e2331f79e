import type { DossierRow } from './dossier-row.ts';

/**
 * Whether a dossier is late against its first promise: judged at the moment its result was ready, else when it paused,
 * else now. One that was withdrawn or refused has ended, not late (domain 2.2).
 */
export function isDossierLate(
  dossier: Pick<DossierRow, 'late_from' | 'status' | 'ready_at' | 'paused_at'>,
  now: Date,
): boolean {
  if (!dossier.late_from || dossier.status === 'stopped' || dossier.status === 'refused') return false;
  return (dossier.ready_at ?? dossier.paused_at ?? now) >= dossier.late_from;
}

/** The same in SQL, for filters; `$n` is the parameter that holds now. */
export function lateInSql(now: string, alias = 'd'): string {
  return `(${alias}.late_from IS NOT NULL AND ${alias}.status NOT IN ('stopped', 'refused')
    AND coalesce(${alias}.ready_at, ${alias}.paused_at, ${now}) >= ${alias}.late_from)`;
}
