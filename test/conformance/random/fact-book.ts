import type { Event } from '#engine/broker/records/event.ts';
import type { Fact } from './side.ts';

const lifecycle: Partial<Record<Event['type'], string>> = {
  'element.activated': 'ELEMENT_ACTIVATED',
  'element.completed': 'ELEMENT_COMPLETED',
  'element.terminated': 'ELEMENT_TERMINATED',
};

/** Retells the embedded broker's events in the words of Zeebe's records. */
export class FactBook {
  #facts: Fact[] = [];
  readonly #elements = new Map<number, { element: string; scope: string }>();
  readonly #incidents = new Map<number, Fact>();
  /** The results of multi-instance activities, which are told item by item: by scope and name. */
  readonly #collected = new Map<string, unknown[]>();

  note(events: readonly Event[]): void {
    for (const event of events) this.#noteOne(event);
  }

  take(): Fact[] {
    return this.#facts.splice(0);
  }

  #noteOne(event: Event): void {
    switch (event.type) {
      case 'element.activating': {
        const element = { element: event.elementId, scope: String(event.scopeKey ?? -1) };
        this.#elements.set(event.key, element);
        this.#facts.push({ what: 'ELEMENT_ACTIVATING', ...keys(event), ...element });
        break;
      }
      case 'element.activated':
      case 'element.completed':
      case 'element.terminated':
        this.#facts.push({ what: lifecycle[event.type]!, ...keys(event), ...this.#elements.get(event.key) });
        break;
      case 'sequence-flow.taken':
        this.#facts.push({
          what: 'SEQUENCE_FLOW_TAKEN',
          ...{
            key: '0',
            instance: String(event.instanceKey),
            element: event.flowId,
            scope: String(event.scopeKey),
          },
        });
        break;
      case 'variables.written':
        for (const [name, value] of Object.entries(event.variables)) {
          const scope = String(event.scopeKey);
          this.#facts.push({
            what: 'VARIABLE',
            key: '0',
            instance: String(event.instanceKey),
            scope,
            name,
            value: JSON.stringify(value),
          });
          if (Array.isArray(value)) this.#collected.set(`${scope} ${name}`, [...value]);
        }
        break;
      case 'multi-instance.output-collected': {
        const scope = String(event.elementInstanceKey);
        const list = this.#collected.get(`${scope} ${event.name}`);
        if (list === undefined) break;
        list[event.index] = event.value;
        const place = { key: '0', instance: String(event.instanceKey), scope, name: event.name };
        this.#facts.push({ what: 'VARIABLE', ...place, value: JSON.stringify(list) });
        break;
      }
      case 'incident.created': {
        const element = this.#elements.get(event.elementInstanceKey)?.element ?? '';
        const fact = { ...keys(event), element, type: event.errorType, text: event.errorMessage };
        this.#incidents.set(event.key, { what: 'INCIDENT_RESOLVED', ...fact });
        this.#facts.push({ what: 'INCIDENT_CREATED', ...fact });
        break;
      }
      case 'incident.resolved': {
        const fact = this.#incidents.get(event.key);
        if (fact) this.#facts.push(fact);
        break;
      }
      default:
    }
  }
}

function keys(event: { key: number; instanceKey: number }): { key: string; instance: string } {
  return { key: String(event.key), instance: String(event.instanceKey) };
}
