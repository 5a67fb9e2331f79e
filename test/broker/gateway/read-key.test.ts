import { describe, expect, it } from 'vitest';
import { readRoutedKey } from '#engine/broker/gateway/read-key.ts';

describe('readRoutedKey', () => {
  it('reads a key of our partition', () => {
    expect(readRoutedKey('2251799813685249')).toBe(2 ** 51 + 1);
  });

  it.each([
    ['77', 0],
    ['0', 0],
    ['4503599627370497', 2],
    ['-1', -1],
    ['9223372036854775807', 4095],
  ])('answers as a gateway that does not know the partition of %s', (key, partition) => {
    expect(() => readRoutedKey(key)).toThrow(
      `Expected to execute command on partition ${partition}, but either it does not exist, or the gateway is not yet aware of it`,
    );
  });
});
