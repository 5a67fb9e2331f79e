import type { Bilingual } from '../procedures/procedure-version.ts';

const shop: Bilingual = { vi: 'Bộ phận Tiếp nhận và Trả kết quả', en: 'One-stop shop' };
const speciality: Bilingual = { vi: 'Bộ phận chuyên môn', en: 'Specialist unit' };

const units: Record<string, Bilingual> = {
  citizen: { vi: 'Người nộp hồ sơ', en: 'The submitter' },
  intake: shop,
  'result-officer': shop,
  cashier: shop,
  'case-officer': speciality,
  'unit-head': speciality,
  leader: { vi: 'Lãnh đạo', en: 'Leadership' },
  clerk: { vi: 'Văn thư', en: 'Records office' },
};

/** What the control slip calls the unit of a role. */
export function unitNameOf(role: string): Bilingual {
  return units[role] ?? { vi: role, en: role };
}
