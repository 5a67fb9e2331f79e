import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useOfficeNow } from '../app/office-clock.ts';
import { ProblemError } from '../app/http.ts';
import { partsOf } from '../kit/format-moment.ts';
import { ModalSheet } from '../kit/ModalSheet.tsx';
import { Note } from '../kit/Note.tsx';
import { SheetActions } from '../kit/SheetActions.tsx';
import { useAct } from '../kit/use-act.ts';
import { setReadings } from './readings-calls.ts';
import { ReadingsFields } from './ReadingsFields.tsx';
import {
  readingsForm,
  readingsOf,
  readingsOn,
  readingsProblems,
  type DatedReadings,
} from './readings-form.ts';

interface Props {
  agency: { id: string; name: string };
  dated: readonly DatedReadings[];
  onClose: () => void;
}

/** Another reading from a day of receipt on; what was received keeps its own, so nothing has to be approved. */
export function ReadingsDialog({ agency, dated, onClose }: Props) {
  const t = useTranslate();
  const today = partsOf(useOfficeNow()).day;
  const [form, setForm] = useState(() => readingsForm(readingsOn(dated, today), today));
  const [shown, setShown] = useState(false);
  const [failure, setFailure] = useState<Error>();
  const problems = readingsProblems(form, { dated, today });
  const save = useAct(
    () => setReadings(agency.id, { from: form.from, reason: form.reason.trim(), readings: readingsOf(form) }),
    { done: 'readings.saved', onDone: onClose, quietErrors: true },
  );
  return (
    <ModalSheet
      open
      size="md"
      title={t('readings.changeNamed', { agency: agency.name })}
      onClose={onClose}
      actions={
        <SheetActions
          verb={t('readings.save')}
          disabled={save.isPending}
          onVerb={() => {
            setShown(true);
            if (Object.keys(problems).length === 0) save.mutate(undefined, { onError: setFailure });
          }}
          onCancel={onClose}
        />
      }
    >
      {failure && <Note tone="late">{refusal(failure).map((line) => t(line, { _: line }))}</Note>}
      {shown && problems.dayEnd && <Note tone="late">{t(problems.dayEnd)}</Note>}
      <Note>{t('readings.keeps')}</Note>
      <ReadingsFields form={form} today={today} problems={shown ? problems : {}} onForm={setForm} />
    </ModalSheet>
  );
}

/** What the server refused, fault by fault. */
function refusal(failure: Error): string[] {
  const faults = failure instanceof ProblemError ? failure.errors.map(({ message }) => message) : [];
  return faults.length > 0 ? faults : [failure.message];
}
