import { describe, expect, it } from 'vitest';
import { conditionExpression, parseCondition } from '../../../modeler/procedure/condition.ts';

describe('a branch condition in plain words', () => {
  it.each([
    ['=ketLuan = "coDuLieu"', { field: 'ketLuan', negated: false, value: 'coDuLieu' }],
    ['=quyetDinh != "traLai"', { field: 'quyetDinh', negated: true, value: 'traLai' }],
    ['=dongY = false', { field: 'dongY', negated: false, value: false }],
    ['=dongY', { field: 'dongY', negated: false, value: true }],
  ])('reads %s', (expression, plain) => {
    expect(parseCondition(expression)).toEqual(plain);
  });

  it.each(['=ketLuan = "coDuLieu" and channel = "online"', '=count(items) > 3', undefined, '=true'])(
    'leaves %s to the expression field',
    (expression) => {
      expect(parseCondition(expression)).toBeUndefined();
    },
  );

  it('writes what it read', () => {
    for (const expression of ['=ketLuan = "coDuLieu"', '=dongY = false', '=quyetDinh != "traLai"']) {
      const plain = parseCondition(expression);
      expect(plain && conditionExpression(plain)).toBe(expression);
    }
  });
});
