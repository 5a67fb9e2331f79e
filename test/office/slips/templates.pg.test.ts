import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftBase } from '#engine/office/drafts/draft-base.ts';
import { draftChanges } from '#engine/office/drafts/draft-changes.ts';
import { createDraft, saveDraft } from '#engine/office/drafts/drafts.ts';
import { definitionProblems } from '#engine/office/procedures/publish/definition-problems.ts';
import { publishDraft } from '#engine/office/procedures/publish/publish-draft.ts';
import { loadSlipTemplates } from '#engine/office/slips/load-slip-templates.ts';
import type { SlipTemplate, SlipTemplates } from '#engine/office/slips/slip-template.ts';
import { at, setSlipStage } from './slip-stage.ts';

const CODE = '2.000635';
const OWN = 'Chữ ký số của người tiếp nhận có giá trị như chữ ký trên giấy.';

describe('the templates of a procedure', () => {
  const stage = setSlipStage(at('2024-06-12T09:15'));

  /** A draft of the procedure in force whose receipt is changed by `change`. */
  async function draft(change: (receipt: SlipTemplate) => Partial<SlipTemplate>): Promise<string> {
    const designer = await stage.person('thietke');
    const base = await draftBase(stage.pool, stage.office, CODE);
    const templates = base.slips as SlipTemplates;
    const receipt = templates['2018-receipt']!;
    const slips = { ...templates, '2018-receipt': { ...receipt, ...change(receipt) } };
    return stage.write(async (trx) => {
      const { id, revision } = await createDraft(trx, stage.office, { ...base, by: designer });
      await saveDraft(trx, stage.office, { id, revision, content: { slips }, by: designer });
      return id;
    });
  }

  it('are the shipped ones, with what its own folder says otherwise', async () => {
    const definitions = path.resolve('definitions');
    const shipped = await loadSlipTemplates(definitions);
    const folder = path.join(definitions, 'procedures/ban-sao-trich-luc-ho-tich');
    const own = await loadSlipTemplates(definitions, folder);
    expect(Object.keys(own)).toEqual(Object.keys(shipped));
    expect(own['2018-receipt']).toEqual({ ...shipped['2018-receipt'], foot: own['2018-receipt']?.foot });
    expect(own['2018-receipt']?.foot).toHaveLength(2);
    expect((await stage.office.catalogue.version(CODE, 1)).slips).toEqual(own);
  });

  it('travel through a draft; a dossier prints with those of its version for ever', async () => {
    // given: a dossier, then a version whose receipt says more
    const before = await stage.receive();
    const id = await draft(({ foot = [] }) => ({ foot: [...foot, OWN] }));
    const { rows } = await stage.pool.query('SELECT * FROM drafts WHERE id = $1', [id]);
    expect((await draftChanges(stage.office, rows[0])).slips).toEqual([
      { name: '2018-receipt', what: 'changed', members: ['foot'] },
    ]);
    const admin = await stage.person('quantri');
    const by = { id: admin.id, name: admin.name };
    await publishDraft(stage.office.publisher, { draftId: id, by, language: 'vi' });
    // when
    stage.now = at('2024-06-12T09:20');
    const after = await stage.receive();
    // then
    expect(after.procedure_version).toBe(2);
    expect((await stage.print(after.id)).text).toContain(OWN);
    expect((await stage.print(before.id)).text).not.toContain(OWN);
  });

  it('keep a draft from being published when one could not be printed from', async () => {
    const id = await draft(() => ({ body: [] }));
    const { rows } = await stage.pool.query('SELECT * FROM drafts WHERE id = $1', [id]);
    const problems = await definitionProblems(stage.office.publisher, rows[0], 'vi');
    expect(problems).toContainEqual(
      expect.objectContaining({
        rule: 'slip-template',
        severity: 'error',
        message: expect.stringMatching(/2018-receipt/),
      }),
    );
  });
});
