import type { Trx } from '#engine/db/office-pool.ts';
import { sendLater } from '#engine/db/transaction.ts';
import type { ArrivedJob } from '#engine/zeebe/ports.ts';
import { isUuid } from '../dossiers/lock-dossier.ts';

const end = {
  name: 'arming-end',
  text: `WITH ended AS (UPDATE armings SET state = 'ended' WHERE id = ANY($1::uuid[]))
         UPDATE alarms SET state = 'ended', due_at = NULL WHERE arming_id = ANY($1::uuid[]) AND state IN ('running', 'paused')`,
};

/** `motcua:disarm`: the token has left the element, so what was armed for it will not fire. */
export async function disarmElement(trx: Trx, job: ArrivedJob): Promise<void> {
  const armingId = job.variables['motcuaArm'];
  if (typeof armingId === 'string' && isUuid(armingId)) await endArmings(trx, [armingId]);
}

/** What was armed with these ids will not fire: the token is known to be gone. */
export async function endArmings(trx: Trx, armingIds: readonly string[]): Promise<void> {
  if (armingIds.length > 0) await sendLater(trx, { ...end, values: [armingIds] });
}

/** The elements were withdrawn together with what held them (`motcua:withdrawn`): their alarms end. */
export async function disarmWithdrawn(
  trx: Trx,
  dossierId: string,
  elementIds: readonly string[],
): Promise<void> {
  await trx.query(
    `WITH ended AS (UPDATE armings SET state = 'ended'
                     WHERE dossier_id = $1 AND element_id = ANY($2) AND state <> 'ended' RETURNING id)
     UPDATE alarms SET state = 'ended', due_at = NULL
      WHERE arming_id IN (SELECT id FROM ended) AND state IN ('running', 'paused')`,
    [dossierId, elementIds],
  );
}
