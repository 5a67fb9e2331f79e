import { log } from './0001-log.ts';
import { plainOrder } from './0002-plain-order.ts';
import { instanceIndex } from './0003-instance-index.ts';
import { lease } from './0004-lease.ts';
import { logSegments } from './0005-log-segments.ts';
import type { Migration } from './migration.ts';

/** All migrations, oldest first. */
export const migrations: readonly Migration[] = [log, plainOrder, instanceIndex, lease, logSegments];
