import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import raEnglish from 'ra-language-english';
import { describe, expect, it } from 'vitest';
import { menuItems } from '../../admin/app/menu-items.ts';
import { shortcutSheet } from '../../admin/app/shortcuts.ts';
import { en } from '../../admin/i18n/en/index.ts';
import { layered, messagesOf, type Texts } from '../../admin/i18n/messages.ts';
import { raGaps } from '../../admin/i18n/vi/ra-gaps.ts';
import { vi } from '../../admin/i18n/vi/index.ts';
import { roleNames } from '../../admin/people/person.ts';
import { journalActions } from '#engine/office/journal/actions.ts';
import { statuses } from '#engine/office/dossiers/status.ts';
import { repositoryRoot } from '#test/kit/repository-root.ts';

function leaves(tree: Texts, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(prefix + key, value);
    else for (const [inner, text] of leaves(value, `${prefix}${key}.`)) found.set(inner, text);
  }
  return found;
}

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return name === 'i18n' ? [] : sources(file);
    return /\.tsx?$/.test(name) ? [file] : [];
  });
}

const ownVi = leaves(vi as unknown as Texts);
const ownEn = leaves(en as unknown as Texts);
const code = sources(path.join(repositoryRoot, 'admin')).map((file) => readFileSync(file, 'utf8'));

describe('the words of the web app', () => {
  it('has every text of ours in both languages', () => {
    const inVietnamese = [...ownVi.keys()].filter((key) => !key.startsWith('ra.'));
    expect(inVietnamese.sort()).toEqual([...ownEn.keys()].sort());
  });

  it('has every key the sources name', () => {
    const areas = [...new Set([...ownEn.keys()].map((key) => key.split('.')[0]))].join('|');
    const pattern = new RegExp(`['"\`]((?:${areas})\\.[A-Za-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9]+)*)['"\`]`, 'g');
    const named = new Set(code.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1]!)));
    const missing = [...named].filter((key) => !ownVi.has(key) && !isPrefix(key));
    expect(missing).toEqual([]);
    expect(named.size).toBeGreaterThan(200);
  });

  it('has what is named by a value: states, journal, roles, menu, keys', () => {
    const wanted = [
      ...statuses.flatMap((status) => [`status.${status}`, `public.status.${status}`]),
      ...journalActions.map((action) => `journal.action.${action}`),
      ...roleNames.map((role) => `role.${role}`),
      ...menuItems.map((item) => `menu.${item.key}`),
      ...shortcutSheet.map((entry) => entry.text),
    ];
    expect(wanted.filter((key) => !ownVi.has(key))).toEqual([]);
  });

  it('leaves no word of react-admin in English, and its placeholders as they are', () => {
    const english = leaves(raEnglish as unknown as Texts);
    const vietnamese = leaves(messagesOf('vi') as unknown as Texts);
    const same = [...english].filter(
      ([key, text]) => vietnamese.get(key) === text && /[A-Za-z]{4}/.test(strip(text)),
    );
    expect(same.map(([key]) => key)).toEqual([]);
    for (const [key, text] of leaves(raGaps as unknown as Texts)) {
      expect(english.has(key), `Expected ${key} to be a key of react-admin but it is not`).toBe(true);
      for (const name of placeholders(text)) expect(placeholders(english.get(key)!)).toContain(name);
    }
  });

  it('uses the same placeholders in both languages', () => {
    const different = [...ownEn].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(ownVi.get(key) ?? '').join(),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('keeps Vietnamese composed (NFC), as people search for it', () => {
    expect([...ownVi.values()].filter((text) => text !== text.normalize('NFC'))).toEqual([]);
  });

  it('lays trees leaf by leaf', () => {
    expect(layered({ a: { b: '1', c: '2' } }, { a: { c: '3' } })).toEqual({ a: { b: '1', c: '3' } });
  });
});

/** A key the code completes itself, such as `deadline.paused` + the reason. */
function isPrefix(key: string): boolean {
  return [...ownVi.keys()].some((known) => known.startsWith(`${key}.`));
}

function strip(text: string): string {
  return text.replace(/%\{[^}]*\}/g, '').replaceAll('||||', '');
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/%\{(\w+)\}/g)].map((match) => match[1]!))].sort();
}
