import { lazy, Suspense } from 'react';
import { useTranslate } from 'react-admin';
import type { Dossier } from './dossier.ts';
import { StepResults } from './StepResults.tsx';

const FormSummary = lazy(() =>
  import('../forms/FormSummary.tsx').then((module) => ({ default: module.FormSummary })),
);

/** Who asks, for what: the applicant and the procedure's own form, to be read. */
export function ContentPanel({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  const { applicant, submitter } = dossier;
  const rows: [string, string | undefined][] = [
    ['dossier.applicant', applicant?.name],
    ['dossier.idNumber', applicant?.idNumber],
    ['dossier.phone', applicant?.phone],
    ['dossier.address', applicant?.address],
    ['dossier.email', applicant?.email],
    [
      'dossier.submitter',
      submitter ? [submitter.name, submitter.relation].filter(Boolean).join(' · ') : undefined,
    ],
    ['dossier.channel', dossier.channel ? t(`channel.${dossier.channel}`) : undefined],
  ];
  return (
    <>
      <StepResults dossier={dossier} />
      <section className="panel">
        <header>
          <h2>{t('dossier.content')}</h2>
        </header>
        <div className="panel-body">
          <dl className="facts">
            {rows
              .filter(([, text]) => text)
              .map(([label, text]) => (
                <div key={label} style={{ display: 'contents' }}>
                  <dt>{t(label)}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
          </dl>
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
