import type { DossierRow } from '../dossiers/dossier-row.ts';
import type { CitizenNotice } from '../notices/notice.ts';
import { shownDay, shownTime } from '../time/shown-moment.ts';
import type { OpenApology } from './open-apology.ts';

/** What the citizen is told once the leader has signed: short enough for a text message, nobody's name in it. */
export function apologyNotice(
  dossier: DossierRow,
  apology: Pick<OpenApology, 'id' | 'reason' | 'new_due_at'>,
): CitizenNotice {
  const day = shownDay(apology.new_due_at);
  const time = shownTime(apology.new_due_at);
  const code = dossier.code ?? '';
  const reason = /[.!?…]$/.test(apology.reason.trim()) ? apology.reason.trim() : `${apology.reason.trim()}.`;
  return {
    kind: 'apologySigned',
    subject: { vi: 'Xin lỗi và hẹn lại ngày trả kết quả', en: 'Apology and a new date' },
    body: {
      vi: `Cơ quan xin lỗi vì chưa trả được kết quả hồ sơ ${code} đúng hẹn. Lý do: ${reason} Hẹn trả lại: ${time} ngày ${day}.`,
      en: `We apologise: the result of dossier ${code} is not ready as promised. Reason: ${reason} New date: ${time}, ${day}.`,
    },
    onceKey: `apology:${apology.id}`,
  };
}
