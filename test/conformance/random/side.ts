import type { GatewayClient } from '#test/conformance/gateway-client.ts';

/** Something that happened inside a broker, in the words of Zeebe's records. Keys are decimal strings. */
export interface Fact {
  /** ELEMENT_ACTIVATING … ELEMENT_TERMINATED, SEQUENCE_FLOW_TAKEN, VARIABLE, INCIDENT_CREATED, INCIDENT_RESOLVED. */
  what: string;
  key: string;
  /** The process instance. */
  instance: string;
  /** Id of the element (or flow). */
  element?: string;
  /** The scope around an element instance, or of a variable. */
  scope?: string;
  name?: string;
  /** JSON. */
  value?: string;
  /** Of an incident. */
  type?: string;
  text?: string;
}

/** One of the two brokers that play the same processes. */
export interface Side {
  name: string;
  gateway: GatewayClient;
  /** Waits until the broker has nothing to do. */
  settle(): Promise<void>;
  /** Moves the broker's clock forward and waits until what was due has happened. */
  advance(ms: number): Promise<void>;
  /** What has happened since the last call. */
  facts(): Promise<Fact[]>;
  stop(): Promise<void>;
}
