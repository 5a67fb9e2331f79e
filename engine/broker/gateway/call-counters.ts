import { status } from '@grpc/grpc-js';
import type { Registry } from 'prom-client';
import { Durations, Tally, type Cell, type Series } from '../runtime/tallies.ts';

/** What is counted of one method's calls. */
export interface MethodCounters {
  started: Cell;
  seconds: Series;
  /** The cell of calls that ended with this status. */
  handled(code: status): Cell;
}

/** Counters of calls by method, named as the Prometheus interceptors of gRPC name them, Zeebe's gateway among them. */
export class CallCounters {
  readonly #started: Tally;
  readonly #handled: Tally;
  readonly #seconds: Durations;

  constructor(registry: Registry) {
    const labelNames = ['grpc_type', 'grpc_service', 'grpc_method'];
    this.#started = new Tally({
      name: 'grpc_server_started_total',
      help: 'Calls that began',
      ...{ labelNames, registry },
    });
    this.#handled = new Tally({
      name: 'grpc_server_handled_total',
      help: 'Calls that ended, by status',
      ...{ labelNames: [...labelNames, 'grpc_code'], registry },
    });
    this.#seconds = new Durations(
      {
        name: 'grpc_server_handling_seconds',
        help: 'Seconds from begin to end',
        ...{ labelNames, registry },
      },
      [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    );
  }

  of(service: string, method: string, isStream: boolean): MethodCounters {
    const labels = [isStream ? 'SERVER_STREAMING' : 'UNARY', service, method];
    const handled = new Map<status, Cell>();
    return {
      started: this.#started.of(...labels),
      seconds: this.#seconds.of(...labels),
      handled: (code) => {
        let cell = handled.get(code);
        if (!cell) handled.set(code, (cell = this.#handled.of(...labels, status[code] ?? String(code))));
        return cell;
      },
    };
  }
}
