import { lazy, Suspense } from 'react';
import { useTranslate } from 'react-admin';
import type { Dossier } from './dossier.ts';
import { HandOverFacts } from './hand-over/HandOverFacts.tsx';
import { PeopleFacts } from './PeopleFacts.tsx';
import { StepResults } from './StepResults.tsx';

const FormSummary = lazy(() =>
  import('../forms/FormSummary.tsx').then((module) => ({ default: module.FormSummary })),
);

/** Who asks, for what: the applicant and the procedure's own form, to be read. */
export function ContentPanel({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  return (
    <>
      <HandOverFacts dossier={dossier} />
      <StepResults dossier={dossier} />
      <section className="panel">
        <header>
          <h2>{t('dossier.content')}</h2>
        </header>
        <div className="panel-body">
          <PeopleFacts dossier={dossier} />
          {dossier.form && Object.keys(dossier.form).length > 0 && (
            <div className="content-form">
              <Suspense fallback={<span className="skeleton" />}>
                <FormSummary definition={dossier.formSchema} value={dossier.form} />
              </Suspense>
            </div>
          )}
        </div>
      </section>
    </>
  );
}
