import type { FieldProblem } from '../app/http.ts';
import type { Section } from './sections.ts';

/** What every field of a form can look up: the problems by field id. */
export interface FormContext {
  problems: Record<string, string>;
  sections: Section[];
}

/** `/nguoiYeuCau/giayTo/so`, `nguoiYeuCau.giayTo.so` or `form/…` → the steps of the path. */
export function pathSteps(path: string): string[] {
  const bare = path.replace(/^#?\/?/, '').replace(/\[(\d+)\]/g, '/$1');
  const steps = bare.includes('/') ? bare.split('/') : bare.split('.');
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')).filter(Boolean);
}

/**
 * Problems as a form finds them: by the id it gives its fields. `under` names the part of the request's body the form
 * is, so that a refusal of `/form/loaiViec` lands at the form's field `loaiViec`.
 */
export function problemsById(
  problems: FieldProblem[],
  idPrefix: string,
  under?: string,
): Record<string, string> {
  const result: Record<string, string> = {};
  for (const problem of problems) {
    let steps = pathSteps(problem.path);
    if (under !== undefined && steps[0] === under) steps = steps.slice(1);
    const id = [idPrefix, ...steps].join('_');
    result[id] ??= problem.message;
  }
  return result;
}

/** What is wrong with the field of that id, if anything. */
export function problemAt(context: FormContext | undefined, id: string): string | undefined {
  return context?.problems?.[id];
}
