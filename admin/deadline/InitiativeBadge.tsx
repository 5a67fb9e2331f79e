import { useGetOne, useLocaleState, useTranslate } from 'react-admin';
import { localized } from '../app/locale.ts';
import type { Dossier } from '../dossiers/dossier.ts';
import type { Term } from '../procedures/procedure.ts';
import { useProcedure } from '../procedures/use-procedure.ts';

/** "Ngày thứ Tư tốc ký: 8 giờ làm việc → 2 giờ làm việc": why this dossier is faster than the posted time. */
export function InitiativeBadge({ dossierId }: { dossierId: string }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const { data: dossier } = useGetOne<Dossier>(
    'dossiers',
    { id: dossierId },
    { staleTime: 10_000, retry: false },
  );
  const posted = useProcedure(dossier?.initiative ? dossier.procedure : undefined)?.committed;
  const promised = dossier?.clock?.committed.budget as Term | undefined;
  if (!dossier?.initiative) return null;
  const words = (term: Term | undefined) => (term ? t(`term.${term.unit}`, { smart_count: term.value }) : '');
  const { kind = 'faster', lapsedAt } = dossier.initiative;
  const name = localized(dossier.initiative.name, locale);
  if (lapsedAt) return <span className="badge">{t('deadline.initiativeLapsed', { name })}</span>;
  if (kind !== 'faster') return <span className="badge ink">{t(`deadline.${kind}`, { name })}</span>;
  return (
    <span className="badge ink">
      {posted && promised
        ? t('deadline.initiative', { name, from: words(posted), to: words(promised) })
        : name}
    </span>
  );
}
