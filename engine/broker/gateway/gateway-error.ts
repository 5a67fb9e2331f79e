import { status } from '@grpc/grpc-js';
import { rejectionMessage, type Rejection, type RejectionType } from '../records/rejection.ts';
import { BrokerOverloaded, BrokerUnavailable } from '../runtime/outcome.ts';

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
