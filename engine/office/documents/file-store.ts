import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Files by the SHA-256 of their content, in one folder: the same bytes are stored once. */
export class FileStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Stores bytes durably and answers their hash. Written beside and renamed, so no half file is ever seen. */
  async put(content: Buffer): Promise<string> {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const target = this.#pathOf(sha256);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    const beside = `${target}.${process.pid}.${Math.random().toString(36).slice(2)}.part`;
    await writeFile(beside, content, { mode: 0o600, flush: true });
    await rename(beside, target);
    return sha256;
  }

  /** The bytes of a hash. @throws Error when they are missing or were changed on disk */
  async get(sha256: string): Promise<Buffer> {
    const content = await readFile(this.#pathOf(sha256));
    const found = createHash('sha256').update(content).digest('hex');
    if (found !== sha256)
      throw new Error(`Expected a file with hash ${sha256} but its content gives ${found}.`);
    return content;
  }

  #pathOf(sha256: string): string {
    return path.join(this.#folder, sha256.slice(0, 2), sha256);
  }
}
