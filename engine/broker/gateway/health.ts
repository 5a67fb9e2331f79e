import type {
  ServerUnaryCall,
  ServerWritableStream,
  sendUnaryData,
  UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { status } from '@grpc/grpc-js';
import type { Runtime } from '../runtime/runtime.ts';

const gatewayName = 'gateway_protocol.Gateway';
const watchEveryMs = 1_000;

interface HealthRequest {
  service: string;
}

/** `grpc.health.v1.Health`: serving while the partition is led. */
export function healthHandlers(runtime: Runtime): UntypedServiceImplementation {
  const now = () => (runtime.leads ? 'SERVING' : 'NOT_SERVING');
  const known = (service: string) => service === '' || service === gatewayName;
  return {
    Check(call: ServerUnaryCall<HealthRequest, object>, answer: sendUnaryData<object>) {
      if (known(call.request.service)) answer(null, { status: now() });
      else answer({ code: status.NOT_FOUND, details: `unknown service ${call.request.service}` });
    },
    Watch(call: ServerWritableStream<HealthRequest, object>) {
      let told = '';
      const tell = () => {
        const state = known(call.request.service) ? now() : 'SERVICE_UNKNOWN';
        if (state !== told) call.write({ status: state });
        told = state;
      };
      tell();
      const timer = setInterval(tell, watchEveryMs);
      timer.unref();
      call.on('cancelled', () => clearInterval(timer));
    },
  };
}
