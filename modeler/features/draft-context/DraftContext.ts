import { routingFieldsOf, type RoutingField } from '../../forms/routing-fields.ts';
import type { StepForm } from '../../app/drafts.ts';
import type { LawTerm } from '../../procedure/law-terms.ts';

/**
 * What the panel must know of the draft beside its diagram: the law, the step forms, and the fields that may decide a branch.
 * The page sets it when a draft is opened or its forms change.
 */
export class DraftContext {
  static $inject = ['eventBus'];
  readonly #eventBus: { fire(event: string): void };
  #forms: Record<string, StepForm> = {};
  #law: LawTerm[] = [];

  constructor(eventBus: { fire(event: string): void }) {
    this.#eventBus = eventBus;
  }

  setForms(forms: Record<string, StepForm>): void {
    this.#forms = forms;
    this.#eventBus.fire('propertiesPanel.providersChanged');
  }

  setLaw(terms: LawTerm[]): void {
    this.#law = terms;
    this.#eventBus.fire('propertiesPanel.providersChanged');
  }

  /** The statutory terms a procedure may rest on. */
  lawTerms(): LawTerm[] {
    return this.#law;
  }

  formKeys(): string[] {
    return Object.keys(this.#forms).sort();
  }

  formTitle(key: string): string {
    const title = this.#forms[key]?.schema.title;
    return typeof title === 'string' ? title : key;
  }

  routingFields(): RoutingField[] {
    return routingFieldsOf(this.#forms);
  }
}
