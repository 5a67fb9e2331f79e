import { describe, expect, it } from 'vitest';
import { differencesOf } from '../../../modeler/procedure/compare.ts';
import { readBpmn } from '../../../modeler/procedure/read-bpmn.ts';
import { shippedXml } from '../procedure-file.ts';

const compare = async (after: string) => differencesOf(await readBpmn(shippedXml()), await readBpmn(after));

describe('a draft against the version in force', () => {
  it('is the same as itself', async () => {
    expect(await compare(shippedXml())).toEqual([]);
  });

  it('tells a changed budget and a changed term, which live in extensions', async () => {
    // given
    const after = shippedXml()
      .replace('minutes="300"', 'minutes="240"')
      .replace('committedValue="8"', 'committedValue="7"');
    // when
    const differences = await compare(after);
    // then
    expect(differences).toEqual([
      expect.objectContaining({
        kind: 'changed',
        elementId: 'ban-sao-trich-luc-ho-tich',
        facts: [{ what: 'change.committed', before: '8 workingHours', after: '7 workingHours' }],
      }),
      expect.objectContaining({
        kind: 'changed',
        elementId: 'thuLy',
        facts: [{ what: 'change.budget', before: '300', after: '240' }],
      }),
    ]);
  });

  it('is silent about what only moved on the sheet', async () => {
    expect(await compare(shippedXml().replace(/<dc:Bounds x="(\d+)"/, '<dc:Bounds x="1$1"'))).toEqual([]);
  });

  it('tells what came and what went', async () => {
    // given
    const after = shippedXml().replaceAll('khongDongY', 'tuChoiDuThao');
    // when
    const differences = await compare(after);
    // then
    expect(differences.map(({ kind, elementId }) => [kind, elementId])).toEqual(
      expect.arrayContaining([
        ['added', 'tuChoiDuThao'],
        ['removed', 'khongDongY'],
      ]),
    );
  });
});
