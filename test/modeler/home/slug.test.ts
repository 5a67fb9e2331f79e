import { describe, expect, it } from 'vitest';
import { routeOf } from '../../../modeler/app/route.ts';
import { isSlug, slugOf } from '../../../modeler/home/slug.ts';

describe('the code a name suggests', () => {
  it('drops accents and joins by hyphens', () => {
    expect(slugOf('Cấp bản sao Trích lục hộ tịch')).toBe('cap-ban-sao-trich-luc-ho-tich');
    expect(slugOf('  Đăng ký khai tử (lưu động)  ')).toBe('dang-ky-khai-tu-luu-dong');
  });

  it('is an XML name', () => {
    expect(isSlug('cap-giay')).toBe(true);
    for (const bad of ['', '1-cap', 'Cấp', 'cap--giay', 'cap-']) expect(isSlug(bad), bad).toBe(false);
  });
});

describe('the address of a draft', () => {
  it('is read from the path, or from the question the office asks', () => {
    expect(routeOf('/thiet-ke/')).toEqual({ page: 'home' });
    expect(routeOf('/thiet-ke/ban-nhap/d1')).toEqual({ page: 'draft', id: 'd1' });
    expect(routeOf('/thiet-ke/', 'draft=d1')).toEqual({ page: 'draft', id: 'd1' });
  });
});
