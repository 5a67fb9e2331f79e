/** A ui hint `showWhen`: a field is shown while another one has one of these values. */
export interface ShowWhen {
  /** Path from the root of the form: `nguoiYeuCau.loai`. */
  field: string;
  is: unknown[];
}

/** Fields without the hint are always shown. */
export function isShown(showWhen: ShowWhen | undefined, form: unknown): boolean {
  return showWhen === undefined || showWhen.is.includes(valueAt(form, showWhen.field));
}

/** The value at a dotted path, undefined when the way there is missing. */
export function valueAt(data: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((node, step) => {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, step)) return undefined;
    return (node as Record<string, unknown>)[step];
  }, data);
}
