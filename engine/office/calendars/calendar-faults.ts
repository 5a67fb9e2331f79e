import type { Closure } from '#engine/deadline/calendar-data.ts';
import { applyChanges, touchedKeys, type CalendarChanges } from './calendar-changes.ts';
import type { CalendarContent } from './calendar-content.ts';
import type { CalendarFault } from './calendar-fault.ts';
import { hoursGaps } from './hours-gaps.ts';

/** What the office knows, to check names against. */
export interface KnownNames {
  content: CalendarContent;
  agencyIds: readonly string[];
  procedureCodes: readonly string[];
}

/** Most years, office hours and closures one calendar holds: a slip of the hand must not fill the store. */
const MOST = { years: 30, profiles: 30, closures: 2_000 };

/** What the office finds wrong with a change: names nobody knows, keys given twice, nothing changed, too much of it. */
export function calendarFaults(changes: CalendarChanges, known: KnownNames): CalendarFault[] {
  const keys = touchedKeys(changes);
  if (keys.length === 0)
    return [{ path: '/changes', vi: 'Đề nghị chưa thay đổi gì.', en: 'The proposal changes nothing.' }];
  const content = applyChanges(known.content, changes);
  return [
    ...repeated(keys),
    ...unknownClosures(changes, known),
    ...(changes.closures ?? []).flatMap((closure, at) =>
      unknownPlaces(closure, `/changes/closures/${at}`, known),
    ),
    ...unknownAgencies(changes, known),
    ...hoursGaps(changes, known.content),
    ...missingYears(content),
    ...tooMany(content),
  ];
}

function repeated(keys: readonly string[]): CalendarFault[] {
  return keys
    .filter((key, index) => keys.indexOf(key) !== index)
    .map((key) => ({
      path: '/changes',
      vi: `Cùng một mục được nêu hai lần (${key}).`,
      en: `The same item is named twice (${key}).`,
    }));
}

function unknownClosures({ withdrawnClosures = [] }: CalendarChanges, known: KnownNames): CalendarFault[] {
  const codes = new Set(known.content.closures.map(({ code }) => code));
  return withdrawnClosures.flatMap((code, at) =>
    codes.has(code)
      ? []
      : [
          {
            path: `/changes/withdrawnClosures/${at}`,
            vi: `Không có đợt ngừng làm việc "${code}" để huỷ.`,
            en: `There is no closure "${code}" to withdraw.`,
          },
        ],
  );
}

function unknownPlaces(closure: Closure, path: string, known: KnownNames): CalendarFault[] {
  const agencies = closure.agencies === 'all' ? [] : closure.agencies;
  return [
    ...agencies.flatMap((id, at) =>
      known.agencyIds.includes(id)
        ? []
        : [
            {
              path: `${path}/agencies/${at}`,
              vi: 'Không có cơ quan này.',
              en: 'There is no such agency.',
            },
          ],
    ),
    ...(closure.procedures ?? []).flatMap((code, at) =>
      known.procedureCodes.includes(code)
        ? []
        : [
            {
              path: `${path}/procedures/${at}`,
              vi: `Không có thủ tục "${code}" đang áp dụng.`,
              en: `No procedure "${code}" is in force.`,
            },
          ],
    ),
  ];
}

function unknownAgencies({ assignments = [] }: CalendarChanges, known: KnownNames): CalendarFault[] {
  return assignments.flatMap(({ agencyId }, at) =>
    known.agencyIds.includes(agencyId)
      ? []
      : [
          {
            path: `/changes/assignments/${at}/agencyId`,
            vi: 'Không có cơ quan này.',
            en: 'There is no such agency.',
          },
        ],
  );
}

/** Years stand next to each other: over one without a calendar no date can be promised. */
function missingYears({ years }: CalendarContent): CalendarFault[] {
  return years.slice(1).flatMap(({ year }, at) => {
    const before = years[at]!.year;
    if (year <= before + 1) return [];
    return [
      {
        path: '/changes/years',
        vi: `Thiếu lịch năm ${before + 1}: không thể hẹn ngày trả qua một năm chưa có lịch.`,
        en: `There is no calendar for ${before + 1}: no date can be promised across a year without one.`,
      },
    ];
  });
}

function tooMany(content: CalendarContent): CalendarFault[] {
  return (['years', 'profiles', 'closures'] as const)
    .filter((member) => content[member].length > MOST[member])
    .map((member) => ({
      path: `/changes/${member}`,
      vi: `Lịch chỉ lưu được tối đa ${MOST[member]} mục loại này.`,
      en: `A calendar holds at most ${MOST[member]} of these.`,
    }));
}
