import { contentHash, type Definition } from './definition.ts';
import { publishDefinition } from './publish-definition.ts';
import type { Publisher } from './publisher.ts';
import { readDefinitions } from './read-definition.ts';

/** A shipped procedure is in force from the first day its data can be asked for. */
const SINCE_EVER = new Date('2018-06-21T00:00:00+07:00');

/**
 * Publishes the procedures the program ships: as version 1 when there is none, as a next version when the shipped one has
 * changed and nobody has published another since. Harmless at every start. Rejects when the broker can't be asked and a
 * procedure has to be published. @throws Error naming the problems when a shipped procedure can't be published
 */
export async function publishShipped(publisher: Publisher, definitions: string): Promise<void> {
  for (const definition of await readDefinitions(definitions)) {
    const latest = await latestVersion(publisher, definition);
    if (latest?.draft_id) {
      publisher.log.info(
        { code: definition.catalogue.code },
        'the shipped procedure was changed here: left alone',
      );
      continue;
    }
    if (latest?.content_hash === contentHash(definition)) continue;
    const published = await publishDefinition(publisher, {
      definition,
      effectiveFrom: latest ? publisher.officeClock.now() : SINCE_EVER,
      publishedBy: null,
      draftId: null,
    });
    if (!published.ok) {
      throw new Error(
        `Expected the shipped procedure ${definition.slug} to be publishable but ${published.problems
          .map(({ rule, elementId, message }) => `${rule} at ${String(elementId)}: ${message.en}`)
          .join('; ')}.`,
      );
    }
  }
}

async function latestVersion({ pool }: Publisher, { catalogue }: Definition) {
  const { rows } = await pool.query<{ content_hash: string; draft_id: string | null }>(
    'SELECT content_hash, draft_id FROM procedure_versions WHERE code = $1 ORDER BY version DESC LIMIT 1',
    [catalogue.code],
  );
  return rows[0];
}
