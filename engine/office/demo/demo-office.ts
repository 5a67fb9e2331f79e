import { hash } from '@node-rs/argon2';
import { v7 as newId } from 'uuid';
import type pg from 'pg';
import { inTransaction } from '#engine/db/transaction.ts';
import type { Role } from '../rights/roles.ts';
import { createDemoMandates } from './demo-mandates.ts';

/** The demo office's people (contract, "Demo office"). They exist only on the embedded database on loopback. */
export const demoPeople: { username: string; name: string; role: Role; title: string }[] = [
  { username: 'tiepnhan', name: 'Trần Thị Lan', role: 'intake', title: 'tiếp nhận' },
  { username: 'thuly', name: 'Nguyễn Văn Hải', role: 'case-officer', title: 'thụ lý' },
  { username: 'thuly2', name: 'Lê Thị Thu', role: 'case-officer', title: 'thụ lý' },
  { username: 'truongdonvi', name: 'Phạm Quang Minh', role: 'unit-head', title: 'trưởng đơn vị' },
  { username: 'lanhdao', name: 'Đỗ Thị Hạnh', role: 'leader', title: 'lãnh đạo' },
  { username: 'vanthu', name: 'Vũ Thị Ngọc', role: 'clerk', title: 'văn thư' },
  { username: 'traketqua', name: 'Bùi Văn Đức', role: 'result-officer', title: 'trả kết quả' },
  { username: 'thuphi', name: 'Hoàng Thị Yến', role: 'cashier', title: 'thu phí' },
  { username: 'thietke', name: 'Đặng Anh Tuấn', role: 'designer', title: 'thiết kế quy trình' },
  { username: 'quantri', name: 'Ngô Thanh Bình', role: 'administrator', title: 'quản trị' },
  { username: 'kiemtra', name: 'Lý Thị Mai', role: 'auditor', title: 'kiểm tra' },
];

export const DEMO_PASSWORD = 'motcua';

/** Makes the demo ward and its people once; a second call finds them and changes nothing. */
export async function createDemoOffice(pool: pg.Pool, now: Date): Promise<void> {
  const known = await pool.query('SELECT 1 FROM agencies LIMIT 1');
  if (known.rowCount !== 0) return;
  const passwordHash = await hash(DEMO_PASSWORD);
  await inTransaction(pool, async (trx) => {
    const agencyId = newId();
    await trx.query(
      `INSERT INTO agencies (id, code, name, superior, unit_code, calendar, address, hotline, effective_from)
       VALUES ($1, 'phuong-thi-diem', 'Phường Thí Điểm', 'Thành phố Hà Nội', '000.99.99.H26', 'A',
         'Số 1, phố Thí Điểm, thành phố Hà Nội', '024 0000 0000', '2023-01-01')`,
      [agencyId],
    );
    const people = new Map<string, string>();
    for (const person of demoPeople) {
      const id = newId();
      people.set(person.username, id);
      await trx.query(
        `INSERT INTO people (id, username, name, password_hash, agency_id, created_at) VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, person.username, person.name, passwordHash, agencyId, now],
      );
      await trx.query(
        `INSERT INTO person_roles (person_id, role, agency_id, valid_from) VALUES ($1, $2, $3, '2020-01-01')`,
        [id, person.role, agencyId],
      );
    }
    await createDemoMandates(trx, { agencyId, people, newId, now });
  });
}
