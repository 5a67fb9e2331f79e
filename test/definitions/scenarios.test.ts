import { describe, expect, it } from 'vitest';
import type { Budget } from '#engine/deadline/budget.ts';
import { capCommitted } from '#engine/deadline/cap-committed.ts';
import type { Calendar } from '#engine/deadline/compile-calendar.ts';
import { type Deadline, computeDeadline, isFault } from '#engine/deadline/compute-deadline.ts';
import { initiativeFor } from '#engine/deadline/initiative.ts';
import { isLate } from '#engine/deadline/is-late.ts';
import { moveToOpening } from '#engine/deadline/move-to-opening.ts';
import { shareInstant } from '#engine/deadline/share-instant.ts';
import { valueAt } from '#engine/forms/is-shown.ts';
import { validateForm } from '#engine/forms/validate-form.ts';
import { feeOf } from '#engine/office/fees/fee-of.ts';
import { deadlineOf } from '#engine/lint/deadline-of.ts';
import { processesOf } from '#engine/lint/traverse.ts';
import { CALENDARS } from '../deadline/cases/read-case.ts';
import { readDiagram } from '../lint/read-fixture.ts';
import {
  INITIATIVES,
  PROCEDURES,
  filesBelow,
  lawOn,
  readDefinition,
  readForm,
  readProcedure,
} from './read-definitions.ts';

/** The scenarios' dates must follow from the definitions alone; that the program keeps to them is shown elsewhere. */

interface Step {
  at: string;
  do: string;
  channel?: string;
  receive?: boolean;
  formExample?: number;
  form?: Record<string, unknown>;
  data?: unknown;
  task?: string;
  agree?: boolean;
  expect?: Record<string, unknown>;
}

interface Scenario {
  name: { vi: string };
  calendar: string;
  steps: Step[];
}

interface Dates {
  receivedAt: string;
  committed: Deadline;
  statutory: Deadline;
  initiative: string | null;
  warningAt: string;
}

function certain<T extends object>(answer: T): Exclude<T, { error: string }> {
  if (isFault(answer)) throw new Error(JSON.stringify(answer));
  return answer as Exclude<T, { error: string }>;
}

async function datesOf(slug: string, sentAt: string, channel: string, calendar: Calendar): Promise<Dates> {
  const procedure = readProcedure(slug);
  const drawn = deadlineOf(
    processesOf(await readDiagram(`definitions/procedures/${slug}/procedure.bpmn`))[0]!,
  );
  const receipt = { procedure: procedure.code, channel, agency: 'any', receivedAt: sentAt };
  const initiative = initiativeFor(receipt, INITIATIVES, calendar);
  const receivedAt = channel === 'online' ? certain(moveToOpening(sentAt, calendar)).at : sentAt;
  const budget = initiative?.committed ?? (drawn.committed as Budget);
  const law = lawOn(drawn.statutoryTerm!, receivedAt.slice(0, 10));
  const statutory = certain(computeDeadline({ start: receivedAt, budget: law, calendar }));
  const promised = certain(computeDeadline({ start: receivedAt, budget, calendar }));
  const committed = capCommitted(promised, statutory, { calendar });
  const warningAt = certain(
    shareInstant({ start: receivedAt, budget, calendar, share: 0.8, latest: committed.dueAt }),
  ).at;
  return { receivedAt, committed, statutory, initiative: initiative?.code ?? null, warningAt };
}

for (const slug of PROCEDURES) {
  const procedure = readProcedure(slug);
  describe.each(filesBelow(`procedures/${slug}/scenarios`, '.json'))(`${slug}, %s`, (file) => {
    const scenario = readDefinition<Scenario>(`procedures/${slug}/scenarios/${file}`);
    const calendar = CALENDARS[scenario.calendar]!;
    const { steps } = scenario;

    it('promises the dates that follow from law, diagram and initiatives', async () => {
      // given: what was handed in, and when it became a received dossier
      const first = steps[0]!;
      const receipt =
        first.do === 'receive' && first.receive !== false
          ? first
          : steps.find((step) => step.do === 'accept');
      const sentAt = first.channel === 'online' ? first.at : receipt!.at;
      // when
      const dates = await datesOf(slug, sentAt, first.channel!, calendar);
      // then
      expect({
        dueAt: dates.committed.dueAt,
        statutoryDueAt: dates.statutory.dueAt,
        initiative: dates.initiative,
        ...(receipt!.expect?.receivedAt !== undefined && { receivedAt: dates.receivedAt }),
        ...(receipt!.expect?.warningAt !== undefined && { warningAt: dates.warningAt }),
      }).toEqual(
        pick(receipt!.expect!, ['dueAt', 'statutoryDueAt', 'initiative', 'receivedAt', 'warningAt']),
      );
      for (const step of steps.filter(({ expect: outcome }) => outcome?.status === 'completed')) {
        expect(isLate(step.at, dates.committed.dueAt, dates.committed.unit)).toBe(step.expect!.late);
      }
    });

    it('hands in forms that are valid, for the fee that follows', () => {
      const first = steps[0]!;
      const schema = readForm(slug, procedure.intakeForm!).schema;
      const form = merge(schema.examples![first.formExample!], first.form ?? {});
      expect(
        validateForm(schema, form, 'vi', { channel: first.channel!, today: first.at.slice(0, 10) }),
      ).toEqual({ ok: true });
      const isAgency = valueAt(form, 'nguoiYeuCau.loai') === 'coQuan';
      const fee = feeOf(procedure.fees, form, isAgency ? 'organisation' : 'person');
      const told = steps.map((step) => step.expect?.fee).find((amount) => amount !== undefined);
      expect(told).toBe(fee);
    });

    it('goes forward in time', () => {
      const instants = steps.map((step) => Date.parse(step.at));
      expect(instants).toEqual([...instants].sort((a, b) => a - b));
    });
  });
}

function pick(from: Record<string, unknown>, keys: string[]): Record<string, unknown> {
  return Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]));
}

function merge(base: unknown, over: Record<string, unknown>): Record<string, unknown> {
  const merged = structuredClone(base) as Record<string, unknown>;
  for (const [key, value] of Object.entries(over)) {
    const nested = typeof value === 'object' && value !== null && !Array.isArray(value);
    merged[key] = nested ? merge(merged[key] ?? {}, value as Record<string, unknown>) : value;
  }
  return merged;
}
