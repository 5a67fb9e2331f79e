import type { Move } from './genome.ts';
import { messageNames } from './leaf-details.ts';
import { allSignals } from './special-details.ts';
import type { Sight } from './sight.ts';

/** A request to the gateway, and how it reads in a report. */
export interface Act {
  says: string;
  rpc: string;
  request: Record<string, unknown>;
}

const documents = [
  {},
  { x: 1 },
  { x: 5, b: true },
  { x: 3, y: 'b' },
  { b: false, l: 7 },
  { z: [1, 2] },
  { y: 'a', n: null },
  { x: 0, o: { p: 1 } },
] as const;

/** What a move means at this moment; undefined when there is nothing to do it to. */
export function chooseAct(move: Move, sight: Sight): Act | undefined {
  const { verb, pick, value } = move;
  const jobs = [...sight.jobs.values()].sort((a, b) => (BigInt(a.key) < BigInt(b.key) ? -1 : 1));
  const job = jobs[pick % Math.max(1, jobs.length)];
  const incidents = sight.openIncidents;
  const variables = JSON.stringify(documents[value % documents.length]);
  if (incidents.length > 0 && verb % 3 === 0) {
    const incident = incidents[pick % incidents.length]!;
    return act(`resolve the incident at ${incident.element}`, 'ResolveIncident', {
      incidentKey: incident.key,
    });
  }
  if (verb < 11) {
    if (!job) return undefined;
    return act(`complete ${job.elementId} with ${variables}`, 'CompleteJob', { jobKey: job.key, variables });
  }
  if (verb < 13) {
    if (!job) return undefined;
    // The in-memory engine's gateway passes on neither a back-off nor variables.
    const request = { jobKey: job.key, retries: value % 3, errorMessage: 'no', retryBackOff: 0 };
    return act(`fail ${job.elementId} with ${value % 3} retries`, 'FailJob', request);
  }
  if (verb < 16) {
    // Zeebe's engine answers PROCESSING_ERROR when a job of a message event throws: it expects an activity.
    if (!job || /^[me]\d/.test(job.elementId)) return undefined;
    const errorCode = ['e1', 'e2', 'e3'][value % 3]!;
    const request = { jobKey: job.key, errorCode, errorMessage: value % 2 ? 'why' : '', variables };
    return act(`throw ${errorCode} in ${job.elementId} with ${variables}`, 'ThrowError', request);
  }
  if (verb > 23) return broadcast(move, sight, variables);
  return verb < 20 ? publish(move, sight, variables) : administer(move, sight, variables);
}

function broadcast({ pick }: Move, sight: Sight, variables: string): Act {
  const name = allSignals[pick % allSignals.length]!;
  const request = { signalName: `${name}${sight.tag}`, variables };
  return act(`broadcast ${name} with ${variables}`, 'BroadcastSignal', request);
}

function publish({ pick, value }: Move, sight: Sight, variables: string): Act {
  const name = `${messageNames[pick % messageNames.length]}${sight.tag}`;
  const correlationKey = ['k1', 'k1', '3', '1'][value % 4]!;
  const request = {
    ...{ name, correlationKey, variables },
    timeToLive: pick % 3 === 0 ? 0 : 864_000_000,
    messageId: value === 5 ? 'once' : '',
  };
  return act(
    `publish ${name.slice(0, 2)} for ${correlationKey} with ${variables}, ttl ${request.timeToLive}`,
    'PublishMessage',
    request,
  );
}

function administer({ verb, pick, value }: Move, sight: Sight, variables: string): Act | undefined {
  const [job] = sight.jobs.values();
  const { elements } = sight;
  const element = elements[pick % Math.max(1, elements.length)];
  if (verb === 20) {
    const key = sight.alive[pick % Math.max(1, sight.alive.length)];
    return key && value < 4 ? act('cancel', 'CancelProcessInstance', { processInstanceKey: key }) : undefined;
  }
  if (verb === 21) {
    return (
      job &&
      act(`retries of ${job.elementId} to ${value % 4}`, 'UpdateJobRetries', {
        jobKey: job.key,
        retries: value % 4,
      })
    );
  }
  if (!element) return undefined;
  const request = { elementInstanceKey: element.key, variables, local: value % 3 === 0 };
  return act(
    `set ${variables} at ${element.element}${request.local ? ', local' : ''}`,
    'SetVariables',
    request,
  );
}

function act(says: string, rpc: string, request: Record<string, unknown>): Act {
  return { says, rpc, request };
}
