import type { Http2Server, Http2Session, ServerHttp2Session, ServerHttp2Stream } from 'node:http2';
import { constants, type IncomingHttpHeaders } from 'node:http2';

/** Below the 1,000 resets after which nghttp2 ends a session on its own, with an error. */
const callsPerSession = 800;
const largestStreamId = 2 ** 31 - 1;

/**
 * Keeps workers with an old `@grpc/grpc-js` alive (zeebe-node 8.3 brings 1.9.7 along). Those send RST_STREAM after
 * every call. The HTTP/2 library inside Node counts resets against the "rapid reset" attack (CVE-2023-44487: 1,000 at
 * once, then 33 a second) and ends the session with INTERNAL_ERROR in the middle of a call; Node 20 has no setting for
 * it. So before it comes to that such a session is told to go on elsewhere: GOAWAY without an error lets the calls
 * under way end and makes the client open a new connection, unnoticed by whoever calls.
 */
export function renewOldSessions(server: Http2Server): void {
  server.on('session', (session: ServerHttp2Session) => {
    let calls = 0;
    session.on('stream', (_stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => {
      if (!resetsEveryCall(headers['user-agent'])) return;
      calls += 1;
      if (calls === callsPerSession) sayGoodbye(session);
    });
  });
}

/** grpc-js before 1.10. Other clients end their streams without a reset. */
function resetsEveryCall(userAgent: string | undefined): boolean {
  const version = /grpc-node-js\/1\.(\d+)\./.exec(userAgent ?? '')?.[1];
  return version !== undefined && Number(version) < 10;
}

function sayGoodbye(session: Http2Session): void {
  session.goaway(constants.NGHTTP2_NO_ERROR, largestStreamId, Buffer.from('renew'));
  setImmediate(() => session.close());
}
