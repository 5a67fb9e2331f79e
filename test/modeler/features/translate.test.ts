import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingTexts, translateTo, vietnamese } from '../../../modeler/features/translate/translate.ts';

const library = (name: string): string => path.join('node_modules', name);

/** Texts a library passes to its translate service as literals. */
function literalsIn(source: string): string[] {
  const calls = /translate(?:\$\d+)?\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*[,)]/g;
  return [...source.matchAll(calls)].map((call) => (call[1] ?? call[2] ?? '').replaceAll('\\n', '\n'));
}

/** Every source file under a folder. */
function sourcesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
}

const untranslated = (texts: Iterable<string>): string[] =>
  [...new Set(texts)].filter((text) => /[A-Za-z]{2}/.test(text) && vietnamese(text) === undefined);

describe('the canvas and the panel speak Vietnamese', () => {
  it('has every text of the canvas', () => {
    // given: all but "HELLO {you}", which stands in a docstring
    const texts = ['bpmn-js/lib/features', 'diagram-js/lib']
      .flatMap((folder) => sourcesUnder(library(folder)))
      .flatMap(literalsIn)
      .filter((text) => text !== 'HELLO {you}' && text !== 'Align elements ');
    // then
    expect(texts.length).toBeGreaterThan(40);
    expect(untranslated(texts)).toEqual([]);
  });

  it('has every element of the replace menu', () => {
    const source = readFileSync(library('bpmn-js/lib/features/popup-menu/PopupEntries.js'), 'utf8');
    const labels = [...source.matchAll(/label: '([^']+)'/g)].map((match) => match[1] ?? '');
    expect(labels.length).toBeGreaterThan(50);
    expect(untranslated(labels)).toEqual([]);
  });

  it('has every type the panel names in its header', () => {
    const source = readFileSync(library('bpmn-js-properties-panel/dist/index.esm.js'), 'utf8');
    const icons = source.slice(
      source.indexOf('var iconsByType = {'),
      source.indexOf('function getConcreteType('),
    );
    const types = [...icons.matchAll(/'(\w+)':/g)].map((match) =>
      (match[1] ?? '').replace(/(\B[A-Z])/g, ' $1').replace(/(\bNon Interrupting)/g, '($1)'),
    );
    expect(types.length).toBeGreaterThan(50);
    expect(untranslated(types)).toEqual([]);
  });

  it('has every text of the panel as far as the Zeebe groups go', () => {
    const source = readFileSync(library('bpmn-js-properties-panel/dist/index.esm.js'), 'utf8');
    const zeebe = source.slice(0, source.indexOf('ZeebePropertiesProvider.$inject'));
    const groups = source.slice(zeebe.length, source.indexOf('function EventConditionGroup(') + 400);
    expect(literalsIn(zeebe).length).toBeGreaterThan(100);
    expect(untranslated([...literalsIn(zeebe), ...literalsIn(groups)])).toEqual([]);
  });

  it('has every text of the panel library and the minimap', () => {
    const texts = ['@bpmn-io/properties-panel/dist/index.esm.js', 'diagram-js-minimap/dist/index.esm.js']
      .map((file) => readFileSync(library(file), 'utf8'))
      .flatMap(literalsIn);
    expect(untranslated(texts)).toEqual([]);
  });

  it('remembers what was asked for and is missing', () => {
    // when
    const text = translateTo('vi', 'Nobody translated {this}', { this: 'text' });
    // then
    expect(text).toBe('Nobody translated text');
    expect([...missingTexts]).toEqual(['Nobody translated {this}']);
    expect(translateTo('en', 'Append task', {})).toBe('Append task');
    expect(translateTo('vi', 'Open {element}', { element: 'X' })).toBe('Mở X');
  });
});
