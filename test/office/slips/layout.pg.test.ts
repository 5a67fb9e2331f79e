import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { drawSlip } from '#engine/office/slips/draw-slip.ts';
import type { SlipFacts } from '#engine/office/slips/slip-facts.ts';
import type { SlipTemplate } from '#engine/office/slips/slip-template.ts';
import { openPdf } from '#test/kit/pdf.ts';

const template = parse(readFileSync('definitions/slips/2018-receipt.yaml', 'utf8')) as SlipTemplate;

const facts = (documents: number, more: SlipFacts = {}): SlipFacts & { trackingUrl: string } => ({
  agencyBody: 'UBND phường Thí Điểm',
  applicant: 'Nguyễn Văn Mẫu',
  code: '000.99.99.H26-240612-0007',
  officer: 'Trần Thị Lan',
  why: ['Nhận lúc 09:15.', 'Hai giờ làm việc.'],
  documents: Array.from({ length: documents }, (_one, i) => ({ name: `Giấy tờ số ${i + 1}`, count: '01' })),
  trackingUrl: 'https://motcua.example.vn/tra-cuu/abcdefghijklmnopqrstuv',
  ...more,
});

const draw = (of: SlipFacts & { trackingUrl: string }) =>
  drawSlip({ template, facts: of, number: '07/TNHS', issuedAt: new Date(0), copy: 1 });

describe('a receipt’s layout', () => {
  it('keeps long names and addresses on its A5 page, with the signatures and the code', async () => {
    const pdf = await draw(
      facts(3, {
        applicant:
          'Công ty trách nhiệm hữu hạn một thành viên Thương mại và Dịch vụ Xuất nhập khẩu Hồng Nhung',
        address:
          'Số 1234, ngõ 567, ngách 89, tổ dân phố số 45, khu đô thị mới Thí Điểm, phường Thí Điểm, Hà Nội',
        email: 'mot-dia-chi-thu-dien-tu-rat-dai-khong-co-cho-ngat-dong@mot-ten-mien-rat-dai.example.vn',
      }),
    );
    const pages = await openPdf(pdf);
    expect(pages.map(({ width }) => Math.round(width))).toEqual([420]);
    expect(pages[0]?.lines).toContain('Trần Thị Lan');
    expect(pages[0]?.lines.at(-1)).toMatch(/Đường dây nóng|thay\)/);
  });

  it('goes to A4 only when twenty papers don’t fit, and stays one page', async () => {
    const pages = await openPdf(await draw(facts(20)));
    expect(pages.map(({ width }) => Math.round(width))).toEqual([595]);
    expect(pages[0]?.lines.filter((line) => /^\d+ Giấy tờ số/.test(line))).toHaveLength(20);
  });

  it('embeds every font it uses', async () => {
    const text = (await draw(facts(1))).toString('latin1');
    const used = text.match(/\/Type \/FontDescriptor/g)?.length ?? 0;
    expect(used).toBeGreaterThanOrEqual(3);
    expect(text.match(/\/FontFile2 /g)).toHaveLength(used);
    expect([
      ...new Set(text.match(/\/FontName \/[A-Z]{6}\+(\w+)/g)?.map((one) => one.split('+')[1])),
    ]).toEqual(expect.arrayContaining(['NotoSans']));
  });
});
