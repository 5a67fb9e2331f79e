import { status } from '@grpc/grpc-js';
import { rejectionMessage, type Rejection, type RejectionType } from '../records/rejection.ts';
import { BrokerOverloaded, BrokerUnavailable, type Outcome } from '../runtime/outcome.ts';

/** A refusal with the gRPC code it is answered with. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  readonly code: status;

  constructor(code: status, message: string) {
    super(message);
    this.code = code;
  }
}

/** Source: Zeebe 8.5, gateway/…/grpc/GrpcErrorMapper.java. */
const codes: Record<RejectionType, status> = {
  INVALID_ARGUMENT: status.INVALID_ARGUMENT,
  INVALID_STATE: status.FAILED_PRECONDITION,
  NOT_FOUND: status.NOT_FOUND,
  ALREADY_EXISTS: status.ALREADY_EXISTS,
  EXCEEDED_BATCH_RECORD_SIZE: status.UNKNOWN,
  PROCESSING_ERROR: status.INTERNAL,
};

/** A core's refusal as Zeebe's gateway answers it: its own sentence and code. */
export function rejectionError(intent: string, rejection: Rejection): GatewayError {
  return new GatewayError(codes[rejection.type], rejectionMessage(intent, rejection));
}

/** What a request for jobs is answered with when it got something else. */
export function problemError(intent: string, problem: Outcome | Error): Error {
  if (problem instanceof Error) return problem;
  if ('rejection' in problem) return rejectionError(intent, problem.rejection);
  return new Error(`Expected a batch of jobs but got '${problem.response.type}'.`);
}

/** What any failure is answered with: every request gets an answer. */
export function toGatewayError(error: unknown): GatewayError {
  if (error instanceof GatewayError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof BrokerUnavailable) return new GatewayError(status.UNAVAILABLE, message);
  if (error instanceof BrokerOverloaded) return new GatewayError(status.RESOURCE_EXHAUSTED, message);
  return new GatewayError(
    status.INTERNAL,
    `Unexpected error occurred during the request processing: ${message}`,
  );
}
