import { parseIdentityCard, type IdentityCard } from '#engine/forms/identity-card.ts';

/** What a scanned identity card says, or null when the text is not one. */
export function readCard(scanned: string): IdentityCard | null {
  const outcome = parseIdentityCard(scanned);
  return 'card' in outcome ? outcome.card : null;
}
