/** The gRPC status codes this room decides by (https://grpc.github.io/grpc/core/md_doc_statuscodes.html). */
export const grpcStatus = {
  cancelled: 1,
  unknown: 2,
  invalidArgument: 3,
  deadlineExceeded: 4,
  notFound: 5,
  alreadyExists: 6,
  permissionDenied: 7,
  resourceExhausted: 8,
  failedPrecondition: 9,
  aborted: 10,
  outOfRange: 11,
  unimplemented: 12,
  internal: 13,
  unavailable: 14,
  dataLoss: 15,
  unauthenticated: 16,
} as const;

/** The gRPC code an error carries; undefined for an error that did not come from a call. */
export function grpcCodeOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'number' ? error.code : undefined;
}

/** zeebe-node adds this to what the broker says of a job that is not there. */
const ADVICE = '. The process may have been cancelled';

/** The broker's own words, without gRPC's code in front and without zeebe-node's advice behind. */
export function grpcDetailsOf(error: unknown): string {
  if (
    typeof error === 'object' &&
    error !== null &&
    'details' in error &&
    typeof error.details === 'string'
  ) {
    return error.details.split(ADVICE)[0] ?? '';
  }
  return error instanceof Error ? error.message : String(error);
}

const rejections: readonly number[] = [
  grpcStatus.invalidArgument,
  grpcStatus.notFound,
  grpcStatus.alreadyExists,
  grpcStatus.failedPrecondition,
  grpcStatus.outOfRange,
  grpcStatus.unimplemented,
];

/**
 * Whether the broker has looked at the command and said no: it will say so again. Everything else (away, busy, too
 * late, a broken stream, not authorised) is a state of the broker or of the way there, and may pass.
 */
export function isRejection(error: unknown): boolean {
  const code = grpcCodeOf(error);
  return code !== undefined && rejections.includes(code);
}
