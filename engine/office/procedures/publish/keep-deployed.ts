import type { DeployedProcess } from '#engine/zeebe/broker.ts';
import { grpcDetailsOf, isRejection } from '#engine/zeebe/grpc-status.ts';
import type { Publisher } from './publisher.ts';
import { resourceName } from './publish-definition.ts';

interface StoredVersion {
  id: string;
  bpmn_process_id: string;
  broker_version: number;
  process_definition_key: string;
  executable: string;
}

/**
 * Makes sure the broker has every published version, at every start before the outbox opens: a broker that was set up
 * anew is given them again, oldest first, and the versions learn their new numbers. Answers how many were given again.
 * Deploying the latest one again is how it is found out: a broker that has it answers with the same key and number.
 */
export async function keepDeployed({ pool, broker, log, catalogue }: Publisher): Promise<number> {
  const { rows } = await pool.query<StoredVersion>(
    `SELECT id, bpmn_process_id, broker_version, process_definition_key, executable FROM procedure_versions
      ORDER BY bpmn_process_id, version`,
  );
  let again = 0;
  for (const versions of byProcess(rows)) {
    const latest = versions[versions.length - 1]!;
    const answer = await takenBy({ broker, log }, latest);
    if (answer === undefined || isSame(answer, latest)) continue;
    log.warn(
      { process: latest.bpmn_process_id },
      'the broker had lost this procedure: its versions are deployed again',
    );
    for (const version of versions) {
      const deployed = versions.length === 1 ? answer : await deployOne(broker, version);
      await pool.query(
        'UPDATE procedure_versions SET broker_version = $2, process_definition_key = $3 WHERE id = $1',
        [version.id, deployed.version, deployed.processDefinitionKey],
      );
      again += 1;
    }
    catalogue.forget();
  }
  return again;
}

/**
 * A broker that takes less than the one this was published for (inclusive joins were allowed then) must not keep the
 * office from starting: what it has of the procedure goes on.
 */
async function takenBy(
  { broker, log }: Pick<Publisher, 'broker' | 'log'>,
  latest: StoredVersion,
): Promise<DeployedProcess | undefined> {
  try {
    return await deployOne(broker, latest);
  } catch (error) {
    if (!isRejection(error)) throw error;
    log.warn(
      { process: latest.bpmn_process_id, reason: grpcDetailsOf(error) },
      'the broker refuses this published procedure: what it has of it goes on',
    );
    return undefined;
  }
}

/** Both: a broker set up anew counts its keys from the same beginning, and may come to the same one. */
function isSame(deployed: DeployedProcess, stored: StoredVersion): boolean {
  return (
    deployed.processDefinitionKey === stored.process_definition_key &&
    deployed.version === stored.broker_version
  );
}

function byProcess(rows: readonly StoredVersion[]): StoredVersion[][] {
  const groups = new Map<string, StoredVersion[]>();
  for (const row of rows) groups.set(row.bpmn_process_id, [...(groups.get(row.bpmn_process_id) ?? []), row]);
  return [...groups.values()];
}

async function deployOne(broker: Publisher['broker'], version: StoredVersion) {
  const [deployed] = await broker.deploy([
    { name: resourceName(version.bpmn_process_id), content: version.executable },
  ]);
  if (!deployed)
    throw new Error(`Expected ${version.bpmn_process_id} to be deployed but the broker answered nothing.`);
  return deployed;
}
