import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { signApology } from '#engine/office/apologies/sign-apology.ts';
import { draftApology } from '#engine/office/apologies/submit-apology.ts';
import { refuseDossier } from '#engine/office/refusals/refuse-dossier.ts';
import { issueAsked } from '#engine/office/slips/issue-asked.ts';
import type { SlipKind } from '#engine/office/slips/slip-kind.ts';
import { requestSupplement } from '#engine/office/supplements/request-supplement.ts';
import { decideWithdrawal, requestWithdrawal } from '#engine/office/withdrawals/withdrawals.ts';
import { at, setSlipStage, type SlipStage } from './slip-stage.ts';

/** What stands on each paper, line by line, by circular. */
const papers = parse(readFileSync('test/office/slips/papers.yaml', 'utf8')) as Record<
  string,
  Record<string, string[]>
>;

/** Every act that asks for a paper, once; answers which dossier has it. */
async function act(stage: SlipStage): Promise<Partial<Record<SlipKind, string>>> {
  const { office } = stage;
  const [intake, leader] = [await stage.person('tiepnhan'), await stage.person('lanhdao')];
  const received = await stage.receive();
  const incomplete = await stage.keep();
  const refused = await stage.keep();
  const withdrawn = await stage.receive();
  await stage.act(incomplete.id, (trx, dossier) =>
    requestSupplement(trx, office, dossier, {
      reason: 'Người nộp không phải người thân thích (Thông tư 04/2020/TT-BTP).',
      items: ['Văn bản ủy quyền', 'Bản chụp giấy khai sinh cũ'],
      by: intake,
      correlationId: 'test',
    }),
  );
  await stage.act(refused.id, (trx, dossier) =>
    refuseDossier(trx, office, dossier, { reason: 'Không thuộc thẩm quyền giải quyết.', by: intake }),
  );
  await stage.act(received.id, async (trx, dossier) => {
    const by = { id: leader.id, name: leader.name };
    const newDueAt = new Date(stage.now.getTime() + 31 * 3600_000 + 45 * 60_000);
    const draft = { reason: 'Hệ thống quốc gia gián đoạn.', newDueAt, by };
    const apologyId = await draftApology(trx, office, dossier, draft);
    await signApology(trx, office, dossier, { apologyId, by: leader });
  });
  await stage.act(withdrawn.id, (trx, dossier) =>
    requestWithdrawal(trx, office, dossier, { reason: 'Không còn nhu cầu', by: intake }),
  );
  await stage.act(withdrawn.id, (trx, dossier) =>
    decideWithdrawal(trx, office, dossier, {
      accept: true,
      reason: 'Đồng ý',
      by: leader,
      correlationId: 'test',
    }),
  );
  const by = { id: intake.id, name: intake.name };
  await stage.act(received.id, (trx, dossier) =>
    issueAsked(trx, office, dossier, { kind: 'controlSlip', by }),
  );
  return {
    receipt: received.id,
    supplementRequest: incomplete.id,
    refusal: refused.id,
    apology: received.id,
    stopNotice: withdrawn.id,
    controlSlip: received.id,
  };
}

describe.each([
  ['2018', at('2024-06-12T09:15')],
  ['2025', at('2025-10-01T09:15')],
])('the papers of %s', (year, start) => {
  const stage = setSlipStage(start);

  it('say what the circular wants, line by line', { timeout: 240_000 }, async () => {
    // given
    const dossiers = await act(stage);
    // when
    const printed: Record<string, string[]> = {};
    for (const [kind, dossierId] of Object.entries(dossiers)) {
      const slip = (await stage.slips(dossierId)).find((one) => one.kind === kind);
      if (!slip) continue;
      const { pages } = await stage.print(dossierId, slip.id);
      printed[kind] = pages[0]!.lines.map((line) =>
        line.replace(/\d{3}\.\d{2}\.\d{2}\.H26-\d{6}-\d{4}/g, '{mã}'),
      );
    }
    // then
    expect(printed).toEqual(papers[year]);
  });
});
