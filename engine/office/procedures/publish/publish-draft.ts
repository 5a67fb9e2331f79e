import type { Trx } from '#engine/db/office-pool.ts';
import { appendOfficeJournal } from '../../journal/append-office-journal.ts';
import { OfficeProblem } from '../../problems/office-problem.ts';
import { definitionProblems, type ShownProblem } from './definition-problems.ts';
import { definitionOf, readDraft } from './draft.ts';
import { publishDefinition } from './publish-definition.ts';
import type { Publisher } from './publisher.ts';

export interface DraftPublication {
  draftId: string;
  by: { id: string; name: string };
  /** Office time; now when left out, and never earlier than now. */
  effectiveFrom?: Date | undefined;
  language: 'vi' | 'en';
}

export interface PublishedDraft {
  code: string;
  version: number;
  effectiveFrom: Date;
}

/**
 * The publish gate: another person than the last editor, no error left, then compile, deploy and store.
 * @throws OfficeProblem `not-found`, `four-eyes`, `draft-has-errors` with the problems
 */
export async function publishDraft(
  publisher: Publisher,
  { draftId, by, effectiveFrom, language }: DraftPublication,
): Promise<PublishedDraft> {
  const draft = await readDraft(publisher.pool, draftId);
  if (draft.last_editor_id === by.id) throw new OfficeProblem('four-eyes');
  const definition = definitionOf(draft);
  refuseErrors(await definitionProblems(publisher, definition, language));
  const now = publisher.officeClock.now();
  const published = await publishDefinition(publisher, {
    definition,
    effectiveFrom: effectiveFrom && effectiveFrom > now ? effectiveFrom : now,
    publishedBy: by.id,
    draftId,
    alongside: (trx, version) => closeDraft(trx, { draftId, revision: draft.revision, version, by, now }),
  });
  if (!published.ok) {
    refuseErrors(published.problems.map(({ message, ...rest }) => ({ ...rest, message: message[language] })));
    throw new OfficeProblem('draft-has-errors');
  }
  return { code: published.code, version: published.version, effectiveFrom: published.effectiveFrom };
}

function refuseErrors(problems: readonly ShownProblem[]): void {
  if (!problems.some((one) => one.severity === 'error')) return;
  throw new OfficeProblem('draft-has-errors', { extra: { problems } });
}

interface Closing {
  draftId: string;
  revision: number;
  version: number;
  by: { id: string; name: string };
  now: Date;
}

/** What was checked is what is published: a save in between makes the publication stale. */
async function closeDraft(trx: Trx, { draftId, revision, version, by, now }: Closing): Promise<void> {
  const { rowCount } = await trx.query(
    'UPDATE drafts SET published_version = $3 WHERE id = $1 AND revision = $2',
    [draftId, revision, version],
  );
  if (rowCount === 0) throw new OfficeProblem('stale-revision');
  await appendOfficeJournal(trx, {
    at: now,
    actor: by,
    action: 'procedurePublished',
    detail: { draftId, version },
  });
}
