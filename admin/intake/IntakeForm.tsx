import type { IdentityCard } from '#engine/forms/identity-card.ts';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { postJson, ProblemError, type FieldProblem } from '../app/http.ts';
import type { Dossier } from '../dossiers/dossier.ts';
import { completed, copyInto, copySamePerson } from '../forms/prefill.ts';
import { Note } from '../kit/Note.tsx';
import { useOfficeNow } from '../app/office-clock.ts';
import { partsOf } from '../kit/format-moment.ts';
import { useAct } from '../kit/use-act.ts';
import { formFollowing, type Who } from '../parties/form-following.ts';
import { withCard } from '../parties/party-entry.ts';
import { useProcedure } from '../procedures/use-procedure.ts';
import { ApplicantFields } from './ApplicantFields.tsx';
import { checkEntry } from './check-entry.ts';
import { DocumentChecklist } from './DocumentChecklist.tsx';
import { promiseAsked, requestBody, type IntakeEntry } from './intake-entry.ts';
import { IntakeSummary } from './IntakeSummary.tsx';
import { dropEntry, keepEntry } from './kept-entry.ts';
import { LateReceipt } from './LateReceipt.tsx';
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

  const today = partsOf(useOfficeNow()).day;
  const prefill = procedure?.form?.ui?.prefill;
  const problems = useMemo(
    () => [
      ...(attempt ? checkEntry(entry, procedure, locale, { complete: attempt.receive, today }) : []),
      ...refused,
    ],
    [attempt, entry, procedure, locale, refused, today],
  );
  const change = (part: Partial<IntakeEntry>) => setEntry((before) => ({ ...before, ...part }));
  const changeWho = (who: Partial<Who>) =>
    setEntry((before) => {
      const next = { ...before, ...who };
      const form = formFollowing(before.form, { procedure, next, before });
      return { ...next, form: follow(before.form, form) };
    });
  const readCard = (card: IdentityCard) => {
    const { name, idNumber, address } = card;
    const parties = withCard(entry.parties, card);
    // A child has no card: the one that is read is the guardian's, whose address is the child's.
    const own = parties.kind === 'child' ? { address } : { name, idNumber, address };
    changeWho({ applicant: { ...entry.applicant, ...own }, parties });
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
    const found = checkEntry(entry, procedure, locale, { complete: receive, today });
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
          <LateReceipt
            late={entry.late}
            asked={promiseAsked(entry)}
            byPost={entry.channel === 'post'}
            onChange={(late) => change({ late })}
          />
        </Section>
        {procedure && (
          <>
            <Section n={2} title={t('intake.section.applicant')}>
              <ApplicantFields
                entry={entry}
                problems={problems}
                onWho={changeWho}
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
