import { useMemo } from 'react';
import { DeadlineChip } from '../deadline/DeadlineChip.tsx';
import type { DossierRow } from './dossier.ts';
import { clockFacts } from './dossier-predicates.ts';

/** A register row's end; the account is one press away, as everywhere. */
export function RowDueChip({ row }: { row: DossierRow }) {
  const facts = useMemo(() => clockFacts(row, undefined), [row]);
  const why = useMemo(() => ({ dossierId: row.id, clock: 'committed' as const }), [row.id]);
  return <DeadlineChip facts={facts} why={row.receivedAt ? why : undefined} />;
}
