/** Libraries that ship no types: what we use of them, and no more. */
declare module 'bpmn-js-properties-panel' {
  export const BpmnPropertiesPanelModule: object;
  export const BpmnPropertiesProviderModule: object;
  export const ZeebePropertiesProviderModule: object;
  export function useService<Service>(name: string, strict?: boolean): Service;
}

declare module '@bpmn-io/properties-panel' {
  type Component = (props: never) => unknown;
  export const Group: Component;
  export const SelectEntry: Component;
  export const NumberFieldEntry: Component;
  export const TextFieldEntry: Component;
  export const ToggleSwitchEntry: Component;
  export const CheckboxEntry: Component;
  export const isSelectEntryEdited: (node: unknown) => boolean;
  export const isNumberFieldEntryEdited: (node: unknown) => boolean;
  export const isTextFieldEntryEdited: (node: unknown) => boolean;
  export const isCheckboxEntryEdited: (node: unknown) => boolean;
}

declare module '@bpmn-io/properties-panel/preact/jsx-runtime' {
  export function jsx(type: unknown, props: Record<string, unknown>, key?: string): unknown;
  export function jsxs(type: unknown, props: Record<string, unknown>, key?: string): unknown;
}

declare module 'bpmn-js-token-simulation' {
  const TokenSimulationModule: object;
  export default TokenSimulationModule;
}

declare module 'diagram-js-minimap' {
  const MinimapModule: object;
  export default MinimapModule;
}

declare module 'camunda-bpmn-js-behaviors/lib/camunda-cloud' {
  const CamundaCloudBehaviors: object;
  export default CamundaCloudBehaviors;
}

declare module 'bpmn-js-differ' {
  export interface DiffResult {
    _added: Record<string, { $type: string; name?: string }>;
    _removed: Record<string, { $type: string; name?: string }>;
    _changed: Record<
      string,
      {
        model: { $type: string; name?: string };
        attrs: Record<string, { oldValue: unknown; newValue: unknown }>;
      }
    >;
    _layoutChanged: Record<string, { $type: string; name?: string }>;
  }
  export function diff(before: unknown, after: unknown): DiffResult;
}

declare module 'bpmn-moddle' {
  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>);
    fromXML(xml: string): Promise<{ rootElement: object; warnings: { message: string }[] }>;
    toXML(element: object, options?: { format?: boolean }): Promise<{ xml: string }>;
    create(type: string, properties?: Record<string, unknown>): object;
  }
}

declare module '*.css';
declare module '*.yaml' {
  const data: unknown;
  export default data;
}
