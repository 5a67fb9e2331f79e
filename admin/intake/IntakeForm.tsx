import type { IdentityCard } from '#engine/forms/identity-card.ts';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { postJson, ProblemError, type FieldProblem } from '../app/http.ts';
import type { Dossier } from '../dossiers/dossier.ts';
import { completed, copyInto, copySamePerson } from '../forms/prefill.ts';
import { Note } from '../kit/Note.tsx';
import { useAct } from '../kit/use-act.ts';
import { useProcedure } from '../procedures/use-procedure.ts';
import { ApplicantFields } from './ApplicantFields.tsx';
import { checkEntry } from './check-entry.ts';
import { DocumentChecklist } from './DocumentChecklist.tsx';
import { requestBody, type IntakeEntry } from './intake-entry.ts';
import { IntakeSummary } from './IntakeSummary.tsx';
import { dropEntry, keepEntry } from './kept-entry.ts';
import { ProcedureChoice } from './ProcedureChoice.tsx';
import { Section } from './Section.tsx';

const SchemaForm = lazy(() =>
  import('../forms/SchemaForm.tsx').then((module) => ({ default: module.SchemaForm })),
);

/** The whole intake on one page, in the order of the talk at the counter; the promise stands beside it all the time. */
export function IntakeForm({ userId, initial }: { userId: string; initial: IntakeEntry }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const [locale] = useLocaleState();
  const [typed, setEntry] = useState(initial);
  const [attempt, setAttempt] = useState<{ receive: boolean } | null>(null);
  const [refused, setRefused] = useState<FieldProblem[]>([]);
  const [failure, setFailure] = useState<string>();
  const procedure = useProcedure(typed.procedure || undefined);
  const entry = useMemo(
    () => ({ ...typed, form: completed(procedure?.form, typed.form) }),
    [typed, procedure],
  );
  useEffect(() => {
    const timer = setTimeout(() => keepEntry(userId, typed), 400);
    return () => clearTimeout(timer);
  }, [userId, typed]);

  const prefill = procedure?.form?.ui?.prefill;
  const problems = useMemo(
    () => [...(attempt ? checkEntry(entry, procedure, locale, attempt.receive) : []), ...refused],
    [attempt, entry, procedure, locale, refused],
  );
  const change = (part: Partial<IntakeEntry>) => setEntry((before) => ({ ...before, ...part }));
  const changeApplicant = (applicant: IntakeEntry['applicant']) =>
    setEntry((before) => ({
      ...before,
      applicant,
      form: follow(
        before.form,
        copyInto(completed(procedure?.form, before.form), prefill?.applicant, applicant, before.applicant),
      ),
    }));
  const readCard = (card: IdentityCard) => {
    const { name, idNumber, address } = card;
    changeApplicant({ ...entry.applicant, name, idNumber, address });
    setEntry((before) => ({
      ...before,
      form: follow(
        before.form,
        copyInto(completed(procedure?.form, before.form), prefill?.identityCard, card),
      ),
    }));
  };
  const follow = (before: IntakeEntry['form'], form: IntakeEntry['form']) =>
    completed(procedure?.form, copySamePerson(form, prefill, before));

  const send = useAct((receive: boolean) => postJson<Dossier>('/dossiers', requestBody(entry, receive)), {
    quietErrors: true,
    onDone: (dossier, receive) => {
      dropEntry(userId);
      void navigate(receive ? `/intake/done/${dossier.id}` : `/dossiers/${dossier.id}/show`);
    },
  });
  const submit = (receive: boolean) => {
    setFailure(undefined);
    const found = checkEntry(entry, procedure, locale, receive);
    setAttempt({ receive });
    setRefused([]);
    if (found.length > 0) return focusFirstProblem();
    send.mutate(receive, {
      onError: (error) => {
        if (error instanceof ProblemError) setRefused(error.errors);
        setFailure(error.message);
        focusFirstProblem();
      },
    });
  };
  return (
    <form className="intake" noValidate onSubmit={(event) => event.preventDefault()}>
      <div className="stack">
        {failure && <Note tone="late">{t(failure, { _: failure })}</Note>}
        <Section n={1} title={t('intake.section.procedure')}>
          <ProcedureChoice entry={entry} onChange={change} />
        </Section>
        {procedure && (
          <>
            <Section n={2} title={t('intake.section.applicant')}>
              <ApplicantFields
                entry={entry}
                problems={problems}
                onApplicant={changeApplicant}
                onCard={readCard}
                onChange={change}
              />
            </Section>
            {procedure.form && (
              <Section n={3} title={t('intake.section.form')}>
                <Suspense fallback={<span className="skeleton" />}>
                  <SchemaForm
                    definition={procedure.form}
                    value={entry.form}
                    onChange={(form) =>
                      setEntry((before) => ({ ...before, form: follow(before.form, form) }))
                    }
                    problems={problems.filter(({ path }) => path.startsWith('/form'))}
                    under="form"
                    idPrefix="form"
                  />
                </Suspense>
              </Section>
            )}
            <Section n={4} title={t('intake.section.documents')}>
              <DocumentChecklist
                documents={procedure.documents}
                given={entry.documents}
                form={entry.form}
                onChange={(documents) => change({ documents })}
              />
            </Section>
          </>
        )}
      </div>
      {procedure && (
        <IntakeSummary
          entry={entry}
          procedure={procedure}
          problems={problems}
          busy={send.isPending}
          onReceive={() => submit(true)}
          onKeep={() => submit(false)}
        />
      )}
    </form>
  );
}

/** Leads the eye and the keyboard to the first thing to put right. */
function focusFirstProblem(): void {
  setTimeout(() => {
    const field = document.querySelector<HTMLElement>('.intake [aria-invalid="true"]');
    const target = field?.matches('input, select, textarea')
      ? field
      : field?.querySelector<HTMLElement>('input');
    target?.focus();
    (target ?? document.querySelector('.note.late'))?.scrollIntoView({ block: 'center' });
  }, 50);
}
