import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file of an archive, its text asked for piece by piece. */
export interface ZipEntry {
  name: string;
  text: Iterable<string> | AsyncIterable<string>;
}

/** The same content gives the same archive: every entry has the first day an archive can name, in local time. */
const stamp = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

/**
 * A ZIP archive written while it is read. Nothing is asked of an entry before the reader has taken what came before, so
 * an archive of any size takes the memory of a few pieces; a reader who leaves ends the asking.
 */
export async function* zipStream(entries: Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  let source: Readable | undefined;
  const fail = (error: Error): void => void output.destroy(error);
  zip.on('error', fail);
  for (const { name, text } of entries) {
    zip.addReadStreamLazy(name, stamp, (open) => {
      source = Readable.from(text).on('error', fail);
      open(null, source);
    });
  }
  zip.end();
  try {
    for await (const part of output) yield part as Buffer;
  } finally {
    source?.destroy();
    output.destroy();
  }
}
