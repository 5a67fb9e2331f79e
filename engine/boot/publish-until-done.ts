import type { Office } from '#engine/office/office.ts';
import { keepDeployed } from '#engine/office/procedures/publish/keep-deployed.ts';
import { publishShipped } from '#engine/office/procedures/publish/publish-shipped.ts';
import type { OpenBroker } from './open-broker.ts';

const AGAIN_MS = 3_000;

export interface Publishing {
  done: () => boolean;
  stop: () => Promise<void>;
}

/**
 * Publishes what is shipped and makes sure the broker has every version. The embedded broker is there, so a failure is a
 * fault and is thrown; a cluster that is away is asked again until it answers, while the office already works.
 */
export async function publishUntilDone(
  office: Office,
  definitions: string,
  opened: OpenBroker,
): Promise<Publishing> {
  let done = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const publish = async (): Promise<void> => {
    await keepDeployed(office.publisher);
    await publishShipped(office.publisher, definitions);
    done = true;
  };
  const again = (): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      running = publish().catch((error: unknown) => {
        office.log.warn({ err: error }, 'the broker is away: procedures are published when it is back');
        again();
      });
    }, AGAIN_MS);
  };
  try {
    await publish();
  } catch (error) {
    if (opened.thread) throw error;
    office.log.warn({ err: error }, 'the broker is away: procedures are published when it is back');
    again();
  }
  return {
    done: () => done,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
