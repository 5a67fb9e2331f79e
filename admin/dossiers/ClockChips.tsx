import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { barGeometry } from '../deadline/bar-geometry.ts';
import { DeadlineChip } from '../deadline/DeadlineChip.tsx';
import { InitiativeBadge } from '../deadline/InitiativeBadge.tsx';
import type { Dossier } from './dossier.ts';
import { clockFacts } from './dossier-predicates.ts';

/** Both clocks: what the office promised, and what the law allows at the latest. */
export function ClockChips({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  const { committed, statutory } = dossier.clock ?? {};
  const facts = useMemo(() => clockFacts(dossier, committed), [dossier, committed]);
  const lawFacts = useMemo(
    () => ({ ...clockFacts(dossier, statutory), late: undefined }),
    [dossier, statutory],
  );
  const bar = useMemo(
    () => (committed && facts.dueAt && !facts.stopped ? barGeometry(committed, statutory) : undefined),
    [committed, statutory, facts],
  );
  const why = useMemo(() => ({ dossierId: dossier.id, clock: 'committed' as const }), [dossier.id]);
  const lawWhy = useMemo(() => ({ dossierId: dossier.id, clock: 'statutory' as const }), [dossier.id]);
  if (!dossier.receivedAt) return <DeadlineChip facts={{ dueAt: null }} />;
  return (
    <div className="row" style={{ gap: 8 }}>
      <DeadlineChip facts={facts} bar={bar} why={why} label={t('deadline.promised')} />
      {statutory && <DeadlineChip facts={lawFacts} why={lawWhy} label={t('deadline.statutory')} />}
      {dossier.initiative && <InitiativeBadge dossierId={dossier.id} />}
      {dossier.provisional && <span className="badge">{t('deadline.provisional')}</span>}
    </div>
  );
}
