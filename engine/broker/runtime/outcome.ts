import type { Rejection } from '../records/rejection.ts';
import type { Response } from '../records/response.ts';

/** What became of a command that was carried out; it is durable when its sender sees this. */
export type Outcome = { response: Response } | { rejection: Rejection };

/** The broker can't take commands now: it has lost its database, or starts, or stops. */
export class BrokerUnavailable extends Error {
  override readonly name = 'BrokerUnavailable';
}

/** More commands are waiting than the broker admits. */
export class BrokerOverloaded extends Error {
  override readonly name = 'BrokerOverloaded';
}
