import type { status } from '@grpc/grpc-js';

/** What an answer that isn't a message consists of. */
export interface Refusal {
  code: status;
  details: string;
}

/** A refusal travels in HTTP/2 headers, which peers let be some kilobytes long. */
const longest = 8_000;

/** A text as it may travel: whole characters only, and not endless. */
export function bounded(details: string): string {
  const text = details.length <= longest ? details : `${details.slice(0, longest)}…`;
  // Half a surrogate pair can't be written in UTF-8, and would make whoever encodes it throw.
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
