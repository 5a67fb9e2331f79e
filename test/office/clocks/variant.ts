import path from 'node:path';
import type { DatedValue } from '#engine/deadline/law/law-on.ts';
import { publishDefinition } from '#engine/office/procedures/publish/publish-definition.ts';
import { readDefinition } from '#engine/office/procedures/publish/read-definition.ts';
import type { ClockStage } from './stage.ts';

const SHIPPED = path.resolve('definitions/procedures/ban-sao-trich-luc-ho-tich');

/** What differs from the shipped procedure. */
export interface Variant {
  code: string;
  /** `15 workingDays`: posted and, as a term of the test's law, statutory. */
  term: string;
}

/**
 * Publishes the shipped procedure under another code, with another term, and with nothing drawn about what a request for
 * a supplement does to the clock: the law decides.
 */
export async function publishVariant({ office }: ClockStage, { code, term }: Variant): Promise<void> {
  const [value, unit] = term.split(' ');
  const name = `thu/${code}`;
  setLaw(office, name, { '2018-01-01': { value: Number(value), unit } });
  const definition = await readDefinition(SHIPPED);
  const bpmn = definition.bpmn
    .replaceAll('ban-sao-trich-luc-ho-tich', `thu-${code.replaceAll('.', '-')}`)
    .replace(
      /<motcua:deadline [^>]*>/,
      `<motcua:deadline statutoryTerm="${name}" committedValue="${value}" committedUnit="${unit}" />`,
    )
    .replace('<motcua:pause kind="supplement" policy="accumulate" />', '');
  const published = await publishDefinition(office.publisher, {
    definition: { ...definition, slug: `thu-${code}`, bpmn, catalogue: { ...definition.catalogue, code } },
    effectiveFrom: new Date('2018-06-21T00:00:00+07:00'),
    publishedBy: null,
    draftId: null,
  });
  if (!published.ok) throw new Error(JSON.stringify(published.problems));
}

/** Puts values of a rule or term into the law of the stage's office, by first day. */
export function setLaw(
  { law }: Pick<ClockStage['office'], 'law'>,
  name: string,
  values: Record<string, unknown>,
): void {
  const dated: DatedValue[] = Object.keys(values)
    .sort()
    .map((from) => ({ from, value: values[from], references: [{ title: 'Thử nghiệm' }] }));
  (law as Map<string, readonly DatedValue[]>).set(name, dated);
}
