import type { DossierRow } from '../dossiers/dossier-row.ts';
import type { CitizenNotice, StaffNotice } from '../notices/notice.ts';
import { shownMoment } from '../time/shown-moment.ts';
import type { OpenRequest } from './open-request.ts';

/** What the officers are told when the time to answer has passed: that they are asked, or that the office has refused. */
export function windowPassedNotice(
  dossier: Pick<DossierRow, 'code' | 'received_at'>,
  { id, until }: OpenRequest,
  { refuses }: { refuses: boolean },
): StaffNotice {
  const [vi, en] = dossier.code
    ? [`Hồ sơ ${dossier.code}`, `Dossier ${dossier.code}`]
    : ['Một hồ sơ chưa tiếp nhận', 'A dossier not yet received'];
  const end = until ? shownMoment(until) : '';
  return {
    kind: 'supplementWindowPassed',
    roles: dossier.received_at ? ['case-officer', 'unit-head'] : ['intake'],
    subject: { vi: 'Đã hết thời hạn bổ sung', en: 'Time to answer has passed' },
    body: refuses
      ? {
          vi: `${vi} không được bổ sung trong thời hạn (${end}) và đã bị từ chối theo quy định.`,
          en: `${en} was not completed in time (${end}) and has been refused, as the rule says.`,
        }
      : {
          vi: `${vi} không được bổ sung trong thời hạn (${end}); đề nghị xem xét từ chối.`,
          en: `${en} was not completed in time (${end}); please decide whether to refuse it.`,
        },
    onceKey: `supplement-window:${id}`,
  };
}

/** What the citizen is told when a dossier is refused because nothing came: short, nobody's name in it. */
export function refusedForWindowNotice(
  dossier: Pick<DossierRow, 'code'>,
  { id, until }: OpenRequest,
): CitizenNotice {
  const [vi, en] = dossier.code
    ? [`Hồ sơ ${dossier.code}`, `Dossier ${dossier.code}`]
    : ['Hồ sơ của Ông/Bà', 'Your dossier'];
  const end = until ? shownMoment(until) : '';
  return {
    kind: 'supplementExpired',
    subject: {
      vi: 'Hồ sơ bị từ chối vì quá thời hạn bổ sung',
      en: 'Refused: the papers did not come in time',
    },
    body: {
      vi: `${vi} không được bổ sung đầy đủ trong thời hạn (${end}) nên bị từ chối. Ông/Bà có thể nộp hồ sơ mới.`,
      en: `${en} was not completed in time (${end}) and is refused. You may hand in a new one.`,
    },
    onceKey: `supplement-expired:${id}`,
  };
}
