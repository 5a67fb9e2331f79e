import {
  CheckboxEntry,
  isCheckboxEntryEdited,
  isNumberFieldEntryEdited,
  isSelectEntryEdited,
  isTextFieldEntryEdited,
  NumberFieldEntry,
  SelectEntry,
  TextFieldEntry,
} from '@bpmn-io/properties-panel';
import { jsx } from '@bpmn-io/properties-panel/preact/jsx-runtime';
import type { DiagramElement } from '../../procedure/moddle.ts';
import { usePanelServices, type PanelServices } from './panel-services.ts';

/** One row of a group, in the shape the properties panel lists them. */
export interface PanelEntry {
  id: string;
  component: (props: { id: string; element: DiagramElement }) => unknown;
  isEdited?: (node: unknown) => boolean;
}

/** What a row shows and does for the element at hand. `set` writes through the command stack only. */
export interface EntryView<Value> {
  label: string;
  value: Value | undefined;
  set(value: Value | undefined): void;
  description?: string;
  options?: { value: string; label: string }[];
  min?: number;
  max?: number;
  disabled?: boolean;
  validate?(value: Value | undefined): string | undefined;
}

export type EntryViewOf<Value> = (element: DiagramElement, services: PanelServices) => EntryView<Value>;

const noop = (): void => {};

export function selectEntry(id: string, viewOf: EntryViewOf<string>): PanelEntry {
  return entryOf({ id, viewOf, component: SelectEntry, isEdited: isSelectEntryEdited }, (view) => ({
    getOptions: () => view.options ?? [],
    getValue: () => view.value ?? '',
    setValue: (value: string) => view.set(value === '' ? undefined : value),
  }));
}

export function numberEntry(id: string, viewOf: EntryViewOf<number>): PanelEntry {
  return entryOf({ id, viewOf, component: NumberFieldEntry, isEdited: isNumberFieldEntryEdited }, (view) => ({
    getValue: () => view.value,
    // A number that cannot be read stays in the field with its error and is not written.
    setValue: (value: number | undefined, error: unknown) => (error ? noop() : view.set(value)),
    min: view.min,
    max: view.max,
  }));
}

export function textEntry(id: string, viewOf: EntryViewOf<string>): PanelEntry {
  return entryOf({ id, viewOf, component: TextFieldEntry, isEdited: isTextFieldEntryEdited }, (view) => ({
    getValue: () => view.value ?? '',
    setValue: (value: string | undefined, error: unknown) => (error ? noop() : view.set(value)),
  }));
}

export function checkboxEntry(id: string, viewOf: EntryViewOf<boolean>): PanelEntry {
  return entryOf({ id, viewOf, component: CheckboxEntry, isEdited: isCheckboxEntryEdited }, (view) => ({
    getValue: () => view.value ?? false,
    setValue: (value: boolean) => view.set(value || undefined),
  }));
}

interface EntryKind<Value> {
  id: string;
  viewOf: EntryViewOf<Value>;
  component: unknown;
  isEdited: (node: unknown) => boolean;
}

function entryOf<Value>(
  kind: EntryKind<Value>,
  access: (view: EntryView<Value>) => Record<string, unknown>,
): PanelEntry {
  return {
    id: kind.id,
    isEdited: kind.isEdited,
    component: ({ id, element }) => {
      const services = usePanelServices();
      const view = kind.viewOf(element, services);
      return jsx(kind.component, {
        id,
        element,
        label: view.label,
        description: view.description,
        disabled: view.disabled,
        validate: view.validate,
        debounce: services.debounce,
        ...access(view),
      });
    },
  };
}
