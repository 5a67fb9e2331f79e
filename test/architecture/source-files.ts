import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '#test/kit/repository-root.ts';

export interface SourceFile {
  /** Path from the root of the repository, with slashes. */
  path: string;
  text: string;
  lines: number;
}

/** Everything that is or will be committed (not what .gitignore names) and matches, with its text. */
export function repositoryFiles(pattern: RegExp): SourceFile[] {
  const list = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: repositoryRoot,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return list
    .split('\n')
    .filter((name) => pattern.test(name) && existsSync(path.join(repositoryRoot, name)))
    .map((name) => {
      const text = readFileSync(path.join(repositoryRoot, name), 'utf8');
      return { path: name, text, lines: text.split('\n').length - 1 };
    });
}
