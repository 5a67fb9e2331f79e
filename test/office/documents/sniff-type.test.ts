import { describe, expect, it } from 'vitest';
import { sniffType } from '#engine/office/documents/sniff-type.ts';

describe('the type of a file', () => {
  it.each([
    ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
    ['image/jpeg', [0xff, 0xd8, 0xff, 0xe0]],
    ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    [undefined, [0x4d, 0x5a]],
    [undefined, []],
    [undefined, [0x25, 0x50, 0x44]],
  ])('%s', (type, bytes) => expect(sniffType(Uint8Array.from(bytes))).toBe(type));
});
