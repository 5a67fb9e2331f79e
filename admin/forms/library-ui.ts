import { isShown } from '#engine/forms/is-shown.ts';
import type { FormUi } from './form-definition.ts';

/** The form library's own notation. */
export type LibraryUi = Record<string, unknown>;

/** Our notation turned into the library's; what does not apply to the present answers is hidden. */
export function libraryUi(ui: FormUi | null | undefined, value: unknown): LibraryUi {
  const result: LibraryUi = {};
  if (!ui) return result;
  if (ui.order) result['ui:order'] = [...ui.order, '*'];
  if (ui.widget) result['ui:widget'] = ui.widget;
  if (ui.showWhen && !isShown(ui.showWhen, value)) result['ui:widget'] = 'hidden';
  for (const [name, field] of Object.entries(ui.fields ?? {})) result[name] = libraryUi(field, value);
  return result;
}

type Data = Record<string, unknown>;

/** The answers without those to questions that are no longer asked: what was hidden is not sent. */
export function withoutHidden(ui: FormUi | null | undefined, value: Data, root: Data = value): Data {
  let result = value;
  for (const [name, field] of Object.entries(ui?.fields ?? {})) {
    if (!(name in result)) continue;
    if (field.showWhen && !isShown(field.showWhen, root)) {
      const { [name]: _hidden, ...rest } = result;
      result = rest;
    } else if (field.fields && typeof result[name] === 'object' && result[name] !== null) {
      const inner = withoutHidden(field, result[name] as Data, root);
      if (inner !== result[name]) result = { ...result, [name]: inner };
    }
  }
  return result;
}
