import type {
  ServerUnaryCall,
  ServerWritableStream,
  sendUnaryData,
  UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { status } from '@grpc/grpc-js';
import type { Runtime } from '../runtime/runtime.ts';
import { gatewayName, type malformed } from './protocol.ts';

const watchEveryMs = 500;

type HealthRequest = { service: string } | typeof malformed;

/** The service that load balancers and Kubernetes ask, and how to end it. */
export interface HealthService {
  handlers: UntypedServiceImplementation;
  /** Says once more to those who watch that nothing is served here, and hangs up. */
  close(): void;
}

/** `grpc.health.v1.Health` (https://github.com/grpc/grpc/blob/master/doc/health-checking.md): serving while the partition is led. */
export function healthService(runtime: Runtime): HealthService {
  const watchers = new Set<() => void>();
  let closed = false;
  const now = () => (runtime.leads && !closed ? 'SERVING' : 'NOT_SERVING');
  const known = (service: string) => service === '' || service === gatewayName;
  const handlers: UntypedServiceImplementation = {
    Check(call: ServerUnaryCall<HealthRequest, object>, answer: sendUnaryData<object>) {
      const service = serviceIn(call.request);
      if (known(service)) answer(null, { status: now() });
      else answer({ code: status.NOT_FOUND, details: `unknown service ${service}` });
    },
    Watch(call: ServerWritableStream<HealthRequest, object>) {
      const service = serviceIn(call.request);
      let told = '';
      const tell = () => {
        const state = known(service) ? now() : 'SERVICE_UNKNOWN';
        if (state !== told) call.write({ status: state });
        told = state;
        if (closed) call.end();
      };
      watchers.add(tell);
      call.on('cancelled', () => watchers.delete(tell));
      tell();
    },
  };
  const timer = setInterval(() => watchers.forEach((tell) => tell()), watchEveryMs);
  timer.unref();
  return {
    handlers,
    close() {
      closed = true;
      clearInterval(timer);
      watchers.forEach((tell) => tell());
      watchers.clear();
    },
  };
}

function serviceIn(request: HealthRequest): string {
  return typeof request === 'object' ? request.service : 'that is no message';
}
