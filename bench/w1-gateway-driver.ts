import type { GatewayClient } from '#test/conformance/gateway-client.ts';
import type { W1Driver } from './broker-w1.ts';
import { w1Completion, w1Variables } from './w1-variables.ts';

const lease = 600_000;

/** W1 over gRPC, without a client library between. */
export function gatewayDriver(client: GatewayClient): W1Driver {
  const must = async (rpc: string, request: object) => {
    const answer = await client.call(rpc, request);
    if (!answer.ok) throw new Error(`Expected ${rpc} to succeed but: ${answer.code} ${answer.text}`);
  };
  const creation = { bpmnProcessId: 'bench-w1', version: -1, variables: JSON.stringify(w1Variables) };
  const poll = {
    type: 'io.camunda.zeebe:userTask',
    worker: 'bench',
    timeout: lease,
    maxJobsToActivate: 1_000,
    fetchVariable: ['maHoSo'],
    requestTimeout: 5_000,
  };
  return {
    deploy: (bpmn) =>
      must('DeployResource', { resources: [{ name: 'w1.bpmn', content: Buffer.from(bpmn) }] }),
    create: () => must('CreateProcessInstance', creation),
    async take() {
      const { jobs, refusal } = await client.activate(poll);
      if (refusal) throw new Error(`Expected jobs but: ${refusal.code} ${refusal.text}`);
      return jobs.map(({ key }) => key);
    },
    complete: (jobKey) => must('CompleteJob', { jobKey, variables: JSON.stringify(w1Completion) }),
  };
}
