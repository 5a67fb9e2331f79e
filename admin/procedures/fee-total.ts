import type { OwnerKind } from '#engine/forms/parties.ts';
import type { FeeRule } from './procedure.ts';

/** A number inside the form's data by its dotted path. */
function numberAt(data: Record<string, unknown>, path: string): number {
  let value: unknown = data;
  for (const step of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[step];
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** What the procedure costs with this data, in đồng; the server's figure is the one that counts. */
export function feeTotal(fees: FeeRule[], data: Record<string, unknown>, kind: OwnerKind = 'person'): number {
  const asked = fees.filter((fee) => !fee.exempt?.some(({ requester }) => requester.includes(kind)));
  return asked.reduce((sum, fee) => {
    const per = fee.per ?? fee.perField;
    return sum + fee.amount * (per ? numberAt(data, per) : 1);
  }, 0);
}

/** By which rules a kind of owner pays nothing; '' when it pays. */
export function feeExemption(fees: FeeRule[], kind: OwnerKind): string {
  const found = fees.flatMap(
    (fee) => fee.exempt?.find(({ requester }) => requester.includes(kind))?.reference ?? [],
  );
  return found.join('; ');
}
