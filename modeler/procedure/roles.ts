import type { LocalizedText } from '../app/locale.ts';
import { listOf, textOf, type ModdleElement } from './moddle.ts';

/** The roles of an office, as the contract names them, in the words officials use. */
export const roleNames: Record<string, LocalizedText> = {
  intake: { vi: 'Bộ phận Một cửa – tiếp nhận', en: 'One-stop shop – intake' },
  'case-officer': { vi: 'Công chức thụ lý', en: 'Case officer' },
  'unit-head': { vi: 'Trưởng đơn vị', en: 'Head of unit' },
  leader: { vi: 'Lãnh đạo', en: 'Leader' },
  clerk: { vi: 'Văn thư', en: 'Clerk' },
  'result-officer': { vi: 'Bộ phận Một cửa – trả kết quả', en: 'One-stop shop – results' },
  cashier: { vi: 'Thu phí, lệ phí', en: 'Cashier' },
};

const lanePrefix = 'lane_';

export const laneIdOf = (role: string): string => `${lanePrefix}${role}`;

/** The role a lane stands for, from its id `lane_<role>`; undefined when the id follows no role. */
export function roleOfLane(lane: ModdleElement | undefined): string | undefined {
  const id = lane?.id ?? '';
  if (!id.startsWith(lanePrefix)) return undefined;
  const role = id.slice(lanePrefix.length).replace(/__\d+$/, '');
  return role in roleNames ? role : undefined;
}

/** The innermost lane a flow node lies in. */
export function laneOf(node: ModdleElement, process: ModdleElement | undefined): ModdleElement | undefined {
  const search = (lanes: ModdleElement[]): ModdleElement | undefined => {
    for (const lane of lanes) {
      const inner = search(listOf(lane.get('childLaneSet') as ModdleElement | undefined, 'lanes'));
      if (inner) return inner;
      if (listOf(lane, 'flowNodeRef').includes(node)) return lane;
    }
    return undefined;
  };
  return search(listOf(process, 'laneSets').flatMap((set) => listOf(set, 'lanes')));
}

/** The role named on the task itself (`zeebe:assignmentDefinition candidateGroups`); it wins over the lane. */
export function explicitRole(assignment: ModdleElement | undefined): string | undefined {
  return textOf(assignment, 'candidateGroups');
}
