import { describe, expect, it } from 'vitest';
import { repositoryFiles, type SourceFile } from '#test/architecture/source-files.ts';

/** Style that is checked rather than hoped for. Where the past is not clean, a ratchet: it may only get better. */
const code = repositoryFiles(/^(engine|admin|modeler|test|bench)\/.*\.(ts|tsx|mjs|cjs)$/);
const product = code.filter(({ path }) => /^(engine|admin|modeler)\//.test(path));

function offenders(files: SourceFile[], isOffending: (file: SourceFile) => boolean): string[] {
  return files.filter(isOffending).map(({ path }) => path);
}

describe('a file', () => {
  it('has at most 300 lines, a test with its cases at most 400', () => {
    const most = (path: string) => (/\.test\.tsx?$/.test(path) ? 400 : 300);
    expect(offenders(code, ({ path, lines }) => lines > most(path))).toEqual([]);
  });

  it('is short as a rule: the median is under 80 lines, nine of ten under 200', () => {
    const sizes = product.map(({ lines }) => lines).sort((a, b) => a - b);
    const at = (share: number) => sizes[Math.floor(sizes.length * share)] ?? 0;
    const summary = `${sizes.length} files, median ${at(0.5)}, p90 ${at(0.9)}, longest ${sizes.at(-1)}`;
    process.stdout.write(`source: ${summary}\n`);
    expect(at(0.5), summary).toBeLessThan(80);
    expect(at(0.9), summary).toBeLessThan(200);
  });

  it('is named after its main export, never after a drawer', () => {
    const drawer = /\/(utils?|helpers?|common|misc|shared|manager|types|interfaces|constants)(\.tsx?$|\/)/;
    expect(offenders(code, ({ path }) => drawer.test(path))).toEqual([]);
  });

  it('is named in kebab-case, a React component or didi class in PascalCase', () => {
    const kebab = /\/\.?[a-z0-9]+(-[a-z0-9]+)*(\.(pg|test|d|config|vi|en))*\.(ts|tsx|mjs|cjs)$/;
    const pascal = /\/[A-Z][A-Za-z0-9]*(\.test)?\.tsx?$/;
    const wrong = ({ path }: SourceFile) =>
      !kebab.test(path) && !(/^(admin|modeler|test)\//.test(path) && pascal.test(path));
    expect(offenders(code, wrong)).toEqual([]);
  });

  it('is no barrel', () => {
    const onlyReExports = ({ text }: SourceFile) => {
      const statements = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').trim();
      return (
        statements !== '' &&
        statements.replace(/export\s+(type\s+)?(\*|\{[^}]*\})[^;]*from[^;]*;/g, '').trim() === ''
      );
    };
    expect(offenders(product, onlyReExports)).toEqual([]);
  });
});

describe('the text of a file', () => {
  const everything = repositoryFiles(
    /\.(ts|tsx|mjs|cjs|js|json|md|ya?ml|bpmn|html|css|xml|java)$|^\.ci\/|^NOTICE$/,
  ).filter(({ path }) => path !== 'test/architecture/tidy.test.ts' && path !== 'package-lock.json');

  it('leaves nothing for later and silences nothing', () => {
    const banned =
      /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|nocheck|expect-error)|\bas any\b|: any[;,)\]|>\[ ]+[^a-z]|<any>|\.only\(/;
    expect(
      offenders(
        code.filter(({ path }) => !path.includes('tidy.test')),
        ({ text }) => banned.test(text),
      ),
    ).toEqual([]);
  });

  it('names nothing outside the repository', () => {
    const outside = /\.\.\/shared\b|\/work\/|registry\.npmjs|repo1?\.maven|localhost:4873/;
    expect(offenders(everything, ({ text }) => outside.test(text))).toEqual([]);
  });
});

describe('what a room offers', () => {
  it('says what it is: exported functions, classes and interfaces have a docstring', () => {
    const bare = product.filter(({ path }) => path.endsWith('.ts')).flatMap(undocumented);
    process.stdout.write(`exports without a docstring: ${bare.length}\n`);
    expect(bare.length, bare.slice(0, 20).join('\n')).toBeLessThanOrEqual(undocumentedMax);
  });
});

/** The ratchet of `what a room offers`: lower it whenever the number printed is lower. */
const undocumentedMax = 230;

function undocumented({ path, text }: SourceFile): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const name = /^export (?:default )?(?:async )?(?:function|class|interface) (\w+)/.exec(line)?.[1];
    if (!name || lines[index - 1]?.trimEnd().endsWith('*/')) return [];
    return [`${path}: ${name}`];
  });
}
