import { insteadKinds, type Mandate } from './mandate.ts';

/** A text in both languages, with the field it is about. */
export interface MandateFault {
  field: keyof Mandate;
  vi: string;
  en: string;
}

/** What is wrong with a mandate by itself (NĐ 30/2020, Điều 13). Nothing when it is right. */
export function mandateFaults(mandate: Omit<Mandate, 'id'>): MandateFault[] {
  const { kind, onBehalfOf, collective, from, to } = mandate;
  const instead = insteadKinds.includes(kind);
  const faults: (MandateFault | false)[] = [
    instead &&
      !onBehalfOf?.trim() && {
        field: 'onBehalfOf',
        vi: `Ký ${kind}. phải ghi chức vụ của người đứng đầu mà mình ký thay.`,
        en: `A signature ${kind}. must name the head in whose stead it is given.`,
      },
    !instead &&
      !!onBehalfOf?.trim() && {
        field: 'onBehalfOf',
        vi: 'Người đứng đầu (hoặc quyền người đứng đầu) ký trực tiếp, không ký thay ai.',
        en: 'The head (or acting head) signs directly, in nobody’s stead.',
      },
    (kind === 'TL' || kind === 'TUQ') &&
      !!collective?.trim() && {
        field: 'collective',
        vi: 'Ký thừa lệnh hoặc thừa ủy quyền không được ghi thay mặt (TM.) tập thể.',
        en: 'A signature by order or by delegation is not given in the name of the collective.',
      },
    kind === 'TUQ' &&
      to === null && {
        field: 'to',
        vi: 'Thừa ủy quyền phải có ngày hết hạn: ủy quyền ký là giao trong một thời gian nhất định.',
        en: 'A delegation needs its last day: it is given for a limited time.',
      },
    to !== null &&
      to < from && {
        field: 'to',
        vi: 'Ngày hết hạn phải từ ngày bắt đầu trở đi.',
        en: 'The last day must not be before the first.',
      },
  ];
  return faults.filter((one) => one !== false);
}

/** Periods that share a day. */
function overlap(a: Pick<Mandate, 'from' | 'to'>, b: Pick<Mandate, 'from' | 'to'>): boolean {
  return (a.to === null || a.to >= b.from) && (b.to === null || b.to >= a.from);
}

/**
 * The mandate of the same agency that can't stand beside this one: the same person with two ways to sign on one day, or
 * two heads (direct or acting) of the same position at once.
 */
export function conflictingMandate(mandate: Omit<Mandate, 'id'> & { id?: string }, others: Mandate[]) {
  const heads = ['direct', 'Q'];
  return others.find(
    (other) =>
      other.id !== mandate.id &&
      other.agencyId === mandate.agencyId &&
      overlap(other, mandate) &&
      (other.personId === mandate.personId ||
        (heads.includes(other.kind) &&
          heads.includes(mandate.kind) &&
          other.position.trim().toLocaleLowerCase('vi') === mandate.position.trim().toLocaleLowerCase('vi'))),
  );
}
