import type { Agency } from './agency.ts';

/** Units of local government, whose body is their people's committee (UBND). */
const LOCAL = /^(Phường|Xã|Thị trấn|Đặc khu|Quận|Huyện|Thị xã|Thành phố|Tỉnh)\s/u;

/** Who an agency is on paper: "UBND phường Thí Điểm"; one that is no local government goes by its own name. */
export function bodyName(name: string): string {
  return LOCAL.test(name) ? `UBND ${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}

/**
 * The place a paper is dated at: the name of the commune without its kind, "Thí Điểm"; one named by a number keeps it,
 * "Phường 7" (NĐ 30/2020, Phụ lục I).
 */
export function placeName({ name }: Pick<Agency, 'name'>): string {
  const bare = name.replace(LOCAL, '').trim();
  return /^\d/.test(bare) ? name : bare;
}
