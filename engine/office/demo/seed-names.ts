import type { Applicant } from '../dossiers/applicant.ts';

const families = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Phan',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
];
const middles = ['Văn', 'Thị', 'Đức', 'Ngọc', 'Minh', 'Thanh', 'Quang', 'Thu'];
const givens = [
  'An',
  'Bình',
  'Chi',
  'Dũng',
  'Giang',
  'Hà',
  'Hường',
  'Khánh',
  'Lan',
  'Mai',
  'Nam',
  'Phượng',
  'Tuấn',
];

/** A fictional applicant that the number alone decides: the same seed makes the same office. */
export function seedApplicant(n: number): Applicant {
  const pick = (list: readonly string[], step: number): string => list[(n * step) % list.length] ?? '';
  const year = 50 + ((n * 7) % 50);
  return {
    name: `${pick(families, 7)} ${pick(middles, 5)} ${pick(givens, 3)}`,
    idNumber: `001${n % 2}${year}${String(n % 1_000_000).padStart(6, '0')}`,
    phone: `09${String(10_000_000 + ((n * 7919) % 90_000_000))}`,
    address: `Tổ ${1 + (n % 20)}, Phường Thí Điểm, Hà Nội`,
  };
}
