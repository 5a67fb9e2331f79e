/**
 * What the office may ask of a broker after a commit. One row of the outbox holds one of these, in the order in which
 * the dossier's writes were committed; `engine/zeebe/call.ts` turns it into one RPC of Zeebe's gateway protocol.
 * Variables hold ids and routing facts only, never people's data (architecture, decision 4).
 */
export type BrokerCommand =
  | {
      kind: 'createProcessInstance';
      bpmnProcessId: string;
      /** Version of the process definition the dossier was received under; -1 is the latest. */
      version: number;
      /** Carries dossierId, procedure, agency, initiative, motcuaStart and the form fields marked x-routing. */
      variables: Record<string, unknown>;
    }
  | { kind: 'completeJob'; jobKey: string; variables: Record<string, unknown> }
  | {
      kind: 'publishMessage';
      name: string;
      correlationKey: string;
      /** Makes a repeat answer ALREADY_EXISTS, which is success. */
      messageId: string;
      timeToLiveMs: number;
      variables: Record<string, unknown>;
    }
  | { kind: 'cancelProcessInstance'; processInstanceKey: string };

/**
 * How one attempt ended. `done`: the broker has it (or had it already). `gone`: NOT_FOUND for a command that had not
 * been sent before, so the job or instance was withdrawn. `retry`: the broker is away or busy. `refused`: it will
 * never be accepted; the dossier shows `sync: "refused"` and an administrator sees why.
 */
export type BrokerAnswer =
  | { outcome: 'done' }
  | { outcome: 'gone'; reason: string }
  | { outcome: 'retry'; reason: string }
  | { outcome: 'refused'; reason: string };
