import type { DiagramElement } from '../../procedure/moddle.ts';
import type { PanelServices } from './panel-services.ts';

/** What a row shows and does for the element at hand. `set` writes through the command stack only. */
export interface RowView<Value> {
  label: string;
  value: Value | undefined;
  set(value: Value | undefined): void;
  description?: string;
  options?: { value: string; label: string }[];
  min?: number;
  max?: number;
  validate?(value: Value | undefined): string | undefined;
}

export type RowViewOf<Value> = (element: DiagramElement, services: PanelServices) => RowView<Value>;

/** One row of a group, apart from how it is drawn: so that it can be tried without a page. */
export type Row =
  | { kind: 'select'; id: string; viewOf: RowViewOf<string> }
  | { kind: 'number'; id: string; viewOf: RowViewOf<number> }
  | { kind: 'text'; id: string; viewOf: RowViewOf<string> }
  | { kind: 'checkbox'; id: string; viewOf: RowViewOf<boolean> };

export const selectRow = (id: string, viewOf: RowViewOf<string>): Row => ({ kind: 'select', id, viewOf });
export const numberRow = (id: string, viewOf: RowViewOf<number>): Row => ({ kind: 'number', id, viewOf });
export const textRow = (id: string, viewOf: RowViewOf<string>): Row => ({ kind: 'text', id, viewOf });
export const checkboxRow = (id: string, viewOf: RowViewOf<boolean>): Row => ({
  kind: 'checkbox',
  id,
  viewOf,
});
