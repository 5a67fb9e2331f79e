import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Occurrence } from '../core/occurrences.ts';
import { countOccurrences } from './count-occurrences.ts';
import { Durations, Tally, type Series } from './tallies.ts';

/** What the broker counts; names as Zeebe's where Zeebe counts the same thing. */
export interface Counters {
  registry: Registry;
  /** Commands stepped, by result (`processed`, `rejected`) and command type. */
  processed: Tally;
  /** Counts what has become durable. */
  count(occurrences: readonly Occurrence[]): void;
  /** Seconds from a command's arrival to its step. */
  latencySeconds: Series;
  /** Commands that were refused at the door because too many were waiting. */
  dropped: Counter;
  /** Commands waiting or not yet durable. */
  inflight: Gauge;
  /** Commands per commit. */
  batchSize: Histogram;
  /** Seconds from handing a batch to PostgreSQL until it was durable. */
  commitSeconds: Histogram;
  /** Long polls that wait for jobs. */
  blockedPolls: Gauge;
  /** How often the state was rebuilt from the log. */
  rebuilds: Counter;
}

/** Zeebe labels with the partition what belongs to one. */
const partition = { partition: '1' };

/** A fresh set in a registry of its own. */
export function createCounters(): Counters {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    processed: new Tally({
      name: 'zeebe_stream_processor_records_total',
      help: 'Commands processed',
      labelNames: ['action', 'type'],
      ...{ labels: partition, registry },
    }),
    count: countOccurrences(registry),
    latencySeconds: new Durations(
      {
        name: 'zeebe_stream_processor_latency',
        help: 'Seconds from the arrival of a command to its processing',
        ...{ labels: partition, registry },
      },
      [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1],
    ).of(),
    dropped: new Counter({ name: 'zeebe_dropped_request_count_total', help: 'Commands refused', registers }),
    inflight: new Gauge({
      name: 'zeebe_backpressure_inflight_requests_count',
      help: 'Commands waiting or not yet durable',
      registers,
    }),
    batchSize: new Histogram({
      name: 'motcua_broker_batch_commands',
      help: 'Commands per commit',
      buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
      registers,
    }),
    commitSeconds: new Histogram({
      name: 'zeebe_log_appender_commit_latency_seconds',
      help: 'Time until a batch was durable',
      buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1],
      registers,
    }),
    blockedPolls: new Gauge({
      name: 'zeebe_long_polling_queued_current',
      help: 'Long polls waiting for jobs',
      registers,
    }),
    rebuilds: new Counter({ name: 'motcua_broker_rebuilds_total', help: 'Rebuilds from the log', registers }),
  };
}
