import type { ActivatedJob } from '#test/conformance/gateway-client.ts';
import type { Fact } from './side.ts';

/** Where something is: what it is ordered by. */
type Place = Pick<Fact, 'key' | 'instance' | 'element'>;

/** One element instance that lives. */
interface Living {
  key: string;
  element: string;
  instance: string;
  variables: Map<string, string>;
}

/** What can be seen of one process on one broker. The driver decides by it, and the two brokers' sights are compared. */
export class Sight {
  /** Id of the process, with its tag. */
  readonly processId: string;
  /** Process instances in the order of their keys. */
  readonly instances: string[] = [];
  readonly jobs = new Map<string, ActivatedJob>();
  readonly #incidents = new Map<string, Fact>();
  readonly #living = new Map<string, Living>();
  /** Variables may be told before the element that has them. */
  readonly #variables = new Map<string, Map<string, string>>();
  #news: string[] = [];

  /** Of the process it calls. */
  readonly calledId: string;
  /** What stands behind every name of this process. */
  readonly tag: string;

  constructor(tag: string) {
    this.tag = tag;
    this.processId = `r${tag}`;
    this.calledId = `c${tag}`;
  }

  /** Instances that have not ended. */
  get alive(): string[] {
    return this.instances.filter((key) => this.#living.has(key));
  }

  /**
   * Element instances that live, in an order no client can see anything in: by process instance and element, the oldest
   * first. Zeebe draws an element's key when its flow is taken, the embedded broker when the element is activated.
   */
  get elements(): Living[] {
    return [...this.#living.values()].sort((a, b) => this.#inOrder(a, b));
  }

  /** Incidents that are open, in the same order. */
  get openIncidents(): Fact[] {
    return [...this.#incidents.values()].sort((a, b) => this.#inOrder(a, b));
  }

  #inOrder(a: Place, b: Place): number {
    const byInstance = this.instances.indexOf(a.instance) - this.instances.indexOf(b.instance);
    if (byInstance !== 0) return byInstance;
    const [one, other] = [a.element ?? '', b.element ?? ''];
    if (one !== other) return one < other ? -1 : 1;
    return BigInt(a.key) < BigInt(b.key) ? -1 : 1;
  }

  see(fact: Fact): void {
    const label = { [this.processId]: 'process', [this.calledId]: 'called' }[fact.element!] ?? fact.element;
    if (fact.what === 'VARIABLE') {
      this.#variablesOf(fact.scope!).set(fact.name!, fact.value!);
      return;
    }
    if (fact.what === 'INCIDENT_CREATED') this.#incidents.set(fact.key, fact);
    if (fact.what === 'INCIDENT_RESOLVED') this.#incidents.delete(fact.key);
    if (isCompensation.test(label!)) return;
    if (fact.what === 'ELEMENT_ACTIVATING') {
      const { key, instance } = fact;
      this.#living.set(key, { key, instance, element: label!, variables: this.#variablesOf(key) });
    }
    if (!told.has(fact.what) || (fact.what === 'ELEMENT_ACTIVATED' && isOnItsWay.test(label!))) return;
    if (fact.what === 'SEQUENCE_FLOW_TAKEN' && isRaceFlow.test(label!)) return;
    const text = fact.text?.split(warnings)[0]?.replaceAll(this.tag, '');
    const what = [this.#instanceLabel(fact.instance), fact.what, label, fact.type, text];
    const ended = fact.what === 'ELEMENT_COMPLETED' || fact.what === 'ELEMENT_TERMINATED';
    if (ended && (label === 'process' || label === 'called'))
      what.push(printVariables(this.#variablesOf(fact.key)));
    if (ended) this.#living.delete(fact.key);
    this.#news.push(what.filter((word) => word !== undefined).join(' '));
  }

  /** What happened since the last time, in no particular order, and what the scopes hold now. */
  report(): { news: string[]; variables: string[] } {
    const news = this.#news.sort();
    this.#news = [];
    const variables = this.elements
      .filter(({ variables: { size } }) => size > 0)
      .map(
        ({ element, instance, variables }) =>
          `${this.#instanceLabel(instance)} ${element} ${printVariables(variables)}`,
      )
      .sort();
    return { news, variables };
  }

  #variablesOf(scope: string): Map<string, string> {
    const found = this.#variables.get(scope) ?? new Map<string, string>();
    this.#variables.set(scope, found);
    return found;
  }

  #instanceLabel(key: string): string {
    return `i${this.instances.indexOf(key)}`;
  }
}

/** Gateways and ends that fail: Zeebe calls them activating, this broker is a word further. Nobody can tell. */
const isOnItsWay = /^[ge]\d/;

/** What FEEL warned about goes with the text of an incident; the list belongs to its library. */
const warnings = ' The evaluation reported the following warnings:';

/** Zeebe goes from an event-based gateway to the event, and from link to link, without telling of a flow. */
const isRaceFlow = /^g\d+_c|^link:/;

/** Compensation boundary events, through which Zeebe passes on its way to the handler. Nobody can tell. */
const isCompensation = /^v\d/;

const told = new Set([
  'ELEMENT_ACTIVATED',
  'ELEMENT_COMPLETED',
  'ELEMENT_TERMINATED',
  'SEQUENCE_FLOW_TAKEN',
  'INCIDENT_CREATED',
  'INCIDENT_RESOLVED',
]);

function printVariables(variables: ReadonlyMap<string, string>): string {
  const entries = [...variables].sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, value]) => `${name}: ${printJson(JSON.parse(value))}`).join(', ')}}`;
}

/** JSON with its members in order of name: Zeebe keeps the order of writing, which nobody may rely on. */
export function printJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, inner]) => `${name}: ${printJson(inner)}`).join(', ')}}`;
}
