import type { Json } from '../records/json.ts';

/** What Zeebe answers to a form that isn't a JSON object; its own mistake, to the letter. */
const UNREADABLE =
  'Cannot invoke "java.lang.Throwable.getMessage()" because the return value of "com.fasterxml.jackson.core.JsonProcessingException.getCause()" is null';

/** The id of a form (a `.form` file: JSON made by form-js), or why it can't be deployed, in Zeebe's words. */
export function readFormId({
  name,
  content,
}: {
  name: string;
  content: string;
}): { formId: string } | { fault: string } {
  const form = parse(content);
  if (form === null || typeof form !== 'object' || Array.isArray(form)) {
    return { fault: `'${name}': ${UNREADABLE}` };
  }
  const { id } = form;
  if (id === undefined || id === null) return { fault: 'Expected the form id to be present, but none given' };
  if (typeof id === 'object') return { fault: `'${name}': ${UNREADABLE}` };
  const formId = String(id);
  if (formId.trim() === '') return { fault: 'Expected the form id to be filled, but it is blank' };
  return { formId };
}

function parse(content: string): Json | undefined {
  try {
    return JSON.parse(content) as Json;
  } catch {
    return undefined;
  }
}
