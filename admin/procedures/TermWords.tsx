import { useTranslate } from 'react-admin';
import type { Term } from './procedure.ts';

/** "8 giờ làm việc", "trong ngày": a term in words. */
export function TermWords({ term }: { term: Term | null | undefined }) {
  const t = useTranslate();
  return <>{term ? t(`term.${term.unit}`, { smart_count: term.value }) : '–'}</>;
}
