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
import { useService } from 'bpmn-js-properties-panel';
import type { DiagramElement } from '../../procedure/moddle.ts';
import type { PanelServices } from './panel-services.ts';
import type { Row, RowView } from './row.ts';

/** One row as the properties panel lists it. */
export interface PanelEntry {
  id: string;
  component: (props: { id: string; element: DiagramElement }) => unknown;
  isEdited: (node: unknown) => boolean;
}

/** What a view is, whatever its value; each kind below knows which values it gets. */
type AnyView = RowView<never> & { value: unknown; set(value: unknown): void };

interface Kind {
  component: unknown;
  isEdited: (node: unknown) => boolean;
  access(view: AnyView): Record<string, unknown>;
}

/** How each kind of row is drawn, with the library's entries. What fails its check stays in the field, unwritten. */
const kinds: Record<Row['kind'], Kind> = {
  select: {
    component: SelectEntry,
    isEdited: isSelectEntryEdited,
    access: (view) => ({
      getOptions: () => view.options ?? [],
      getValue: () => view.value ?? '',
      setValue: (value: string) => view.set(value === '' ? undefined : value),
    }),
  },
  number: {
    component: NumberFieldEntry,
    isEdited: isNumberFieldEntryEdited,
    access: (view) => ({
      getValue: () => view.value,
      setValue: (value: unknown, error: unknown) => (error ? undefined : view.set(value)),
      min: view.min,
      max: view.max,
    }),
  },
  text: {
    component: TextFieldEntry,
    isEdited: isTextFieldEntryEdited,
    access: (view) => ({
      getValue: () => view.value ?? '',
      setValue: (value: unknown, error: unknown) => (error ? undefined : view.set(value)),
    }),
  },
  checkbox: {
    component: CheckboxEntry,
    isEdited: isCheckboxEntryEdited,
    access: (view) => ({
      getValue: () => view.value ?? false,
      setValue: (value: boolean) => view.set(value || undefined),
    }),
  },
};

/** The entry that draws a row. */
export function entryOf(row: Row): PanelEntry {
  const kind = kinds[row.kind];
  return {
    id: row.id,
    isEdited: kind.isEdited,
    component: function RowEntry({ id, element }) {
      const services = usePanelServices();
      const view = row.viewOf(element, services) as AnyView;
      return jsx(kind.component, {
        id,
        element,
        label: view.label,
        description: view.description,
        validate: view.validate,
        debounce: services.debounce,
        ...kind.access(view),
      });
    },
  };
}

function usePanelServices(): PanelServices {
  return {
    commandStack: useService('commandStack'),
    bpmnFactory: useService('bpmnFactory'),
    modeling: useService('modeling'),
    draftContext: useService('draftContext'),
    debounce: useService('debounceInput'),
  };
}
