import type { NoticeText } from '../notices/notice.ts';
import type { Role } from '../rights/roles.ts';

/** The ladder from below: who has the dossier, who answers for them, who answers for the agency. */
export type Rung = 'officer' | 'unitHead' | 'leader';

interface RungText {
  /** Null: whoever has the dossier. */
  role: Role | null;
  subject: NoticeText;
  body: NoticeText;
}

/** Whom each rung tells, and in which words; `{code}` is the dossier's. */
export const rungs: Record<Rung, RungText> = {
  officer: {
    role: null,
    subject: { vi: 'Hồ sơ sắp đến hạn', en: 'A dossier is due soon' },
    body: {
      vi: 'Hồ sơ {code} đã dùng phần lớn thời hạn. Xem dự báo và ưu tiên xử lý.',
      en: 'Dossier {code} has used most of its time. Look at the forecast and give it priority.',
    },
  },
  unitHead: {
    role: 'unit-head',
    subject: {
      vi: 'Hồ sơ hết hạn mà chưa có kết quả',
      en: 'A dossier has reached its date without a result',
    },
    body: {
      vi: 'Hồ sơ {code} đã đến giờ hẹn mà chưa có kết quả. Phân công lại hoặc làm việc với người đang xử lý.',
      en: 'Dossier {code} has reached its date without a result. Reassign it, or see whoever has it.',
    },
  },
  leader: {
    role: 'leader',
    subject: { vi: 'Hồ sơ quá hạn kéo dài', en: 'A dossier is long overdue' },
    body: {
      vi: 'Hồ sơ {code} quá hạn đã lâu mà chưa có kết quả. Cần lãnh đạo chỉ đạo.',
      en: 'Dossier {code} has been overdue for long without a result. It needs the leader.',
    },
  },
};
