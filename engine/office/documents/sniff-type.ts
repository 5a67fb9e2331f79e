/** What may be attached to a dossier. */
export type FileType = 'application/pdf' | 'image/jpeg' | 'image/png';

const signatures: [FileType, number[]][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** The type by the content's first bytes, never by name or header; undefined when it is none of ours. */
export function sniffType(content: Uint8Array): FileType | undefined {
  return signatures.find(([, bytes]) => bytes.every((byte, i) => content[i] === byte))?.[0];
}
