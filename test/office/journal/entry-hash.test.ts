import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonical, entryHash } from '#engine/office/journal/entry-hash.ts';

const entry = {
  id: '01a20548-2672-7277-a57c-11c6c278affb',
  dossierId: null,
  seq: 1,
  at: new Date('2024-06-12T02:15:00Z'),
  actor: { system: 'clock' },
  action: 'warningRaised',
  detail: { b: 1, a: [true, null] },
};

describe('the journal’s hash', () => {
  it('is SHA-256 over the hash before and the canonical text', () => {
    const text = `{"action":"warningRaised","actor":{"system":"clock"},"at":"2024-06-12T02:15:00.000Z","detail":{"a":[true,null],"b":1},"dossierId":null,"id":"01a20548-2672-7277-a57c-11c6c278affb","seq":1}`;
    expect(entryHash('', entry)).toBe(createHash('sha256').update(`\n${text}`).digest('hex'));
  });

  it('does not depend on the order of keys, which jsonb does not keep', () => {
    expect(entryHash('x', { ...entry, detail: { a: [true, null], b: 1 } })).toBe(entryHash('x', entry));
  });

  it.each([
    ['the one before', 'y', {}],
    ['the moment', 'x', { at: new Date('2024-06-12T02:15:01Z') }],
    ['who', 'x', { actor: { id: '1', name: 'A' } }],
    ['what', 'x', { action: 'taskClaimed' }],
    ['a detail', 'x', { detail: { b: 2, a: [true, null] } }],
  ])('changes with %s', (_what, previous, more) => {
    expect(entryHash(previous, { ...entry, ...more })).not.toBe(entryHash('x', entry));
  });

  it('writes undefined members as absent', () =>
    expect(canonical({ a: undefined, b: 'ệ' })).toBe('{"b":"ệ"}'));
});
