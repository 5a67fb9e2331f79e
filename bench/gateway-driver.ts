import type { GatewayClient } from '#test/conformance/gateway-client.ts';
import type { Driver } from './measure-workload.ts';
import type { Workload } from './workload.ts';

const leaseMs = 600_000;

/** A workload over gRPC, without a client library between. */
export function gatewayDriver(client: GatewayClient, workload: Workload): Driver {
  const must = async (rpc: string, request: object) => {
    const answer = await client.call(rpc, request);
    if (!answer.ok) throw new Error(`Expected ${rpc} to succeed but: ${answer.code} ${answer.text}`);
  };
  const completion = JSON.stringify(workload.completion);
  const creation = {
    bpmnProcessId: workload.processId,
    version: -1,
    variables: JSON.stringify(workload.variables),
  };
  const poll = {
    type: workload.jobType,
    worker: 'bench',
    timeout: leaseMs,
    maxJobsToActivate: 1_000,
    fetchVariable: [workload.fetched],
    requestTimeout: 5_000,
  };
  return {
    deploy: (bpmn) =>
      must('DeployResource', { resources: [{ name: workload.diagram, content: Buffer.from(bpmn) }] }),
    create: () => must('CreateProcessInstance', creation),
    async take() {
      const { jobs, refusal } = await client.activate(poll);
      if (refusal) throw new Error(`Expected jobs but: ${refusal.code} ${refusal.text}`);
      return jobs.map(({ key }) => key);
    },
    complete: (jobKey) => must('CompleteJob', { jobKey, variables: completion }),
  };
}
