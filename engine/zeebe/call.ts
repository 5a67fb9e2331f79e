import { grpcCodeOf, grpcStatus, isRejection } from './grpc-status.ts';

/** The broker did not answer within our own deadline; looks like gRPC's own DEADLINE_EXCEEDED. */
export class CallTimedOut extends Error {
  readonly code = grpcStatus.deadlineExceeded;
  constructor(rpc: string, deadlineMs: number) {
    super(`Expected ${rpc} to answer within ${deadlineMs} ms but it did not.`);
    this.name = 'CallTimedOut';
  }
}

/** zeebe-node answers undefined when it is closing: that is not a success. Looks like gRPC's CANCELLED. */
export class CallWithoutAnswer extends Error {
  readonly code = grpcStatus.cancelled;
  constructor(rpc: string) {
    super(`Expected an answer from ${rpc} but the client gave none, as it does while it closes.`);
    this.name = 'CallWithoutAnswer';
  }
}

export interface CallOptions {
  /** Milliseconds of machine time for one attempt. zeebe-node's own calls carry no deadline at all. */
  deadlineMs?: number;
  /** How often to try while the broker is away or busy. A rejection is never repeated. */
  attempts?: number;
}

const DEADLINE_MS = 10_000;
const FIRST_PAUSE_MS = 50;

/**
 * The one way a call to the broker is made: our own deadline, our own retry by gRPC code, and an answer of undefined is
 * a failure. Throws the last error; `grpcCodeOf` tells what it was.
 */
export async function call<T>(
  rpc: string,
  operation: () => Promise<T>,
  { deadlineMs = DEADLINE_MS, attempts = 1 }: CallOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await withDeadline(rpc, operation, deadlineMs);
      if (answer === undefined) throw new CallWithoutAnswer(rpc);
      return answer;
    } catch (error) {
      const closing = grpcCodeOf(error) === grpcStatus.cancelled;
      if (attempt >= attempts || isRejection(error) || closing) throw error;
      await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * 2 ** (attempt - 1)));
    }
  }
}

async function withDeadline<T>(rpc: string, operation: () => Promise<T>, deadlineMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CallTimedOut(rpc, deadlineMs)), deadlineMs);
  });
  try {
    return await Promise.race([operation(), late]);
  } finally {
    clearTimeout(timer);
  }
}
