import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useGetOne, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { postJson } from '../app/http.ts';
import { decisionOf } from '../dossiers/decision.ts';
import type { Dossier } from '../dossiers/dossier.ts';
import { StepResults } from '../dossiers/StepResults.tsx';
import type { Task } from '../inbox/task.ts';
import { TaskChip } from '../inbox/TaskChip.tsx';
import { useAct } from '../kit/use-act.ts';

const FormSummary = lazy(() =>
  import('../forms/FormSummary.tsx').then((module) => ({ default: module.FormSummary })),
);

interface Props {
  task: Task;
  cursor: boolean;
  /** The key `s` was pressed on this card. */
  signing: boolean;
  onSigned: () => void;
}

/** One thing to sign: whose, what was found, the draft; sign here, or open it to send it back with a reason. */
export function SigningCard({ task, cursor, signing, onSigned }: Props) {
  const t = useTranslate();
  const [shown, setShown] = useState(false);
  const decision = decisionOf(task.form)!;
  const sign = useAct(
    () => postJson(`/tasks/${task.id}/complete`, { data: { [decision.field]: decision.values[0] } }),
    { done: 'signing.signed', onDone: onSigned },
  );
  const once = useRef(false);
  useEffect(() => {
    if (!signing || once.current) return;
    once.current = true;
    sign.mutate(undefined, { onError: () => (once.current = false) });
  }, [signing, sign]);
  return (
    <li className={`panel signing-card${cursor ? ' cursor' : ''}`} data-row={task.id}>
      <div className="signing-head">
        <TaskChip task={task} />
        <div className="grow">
          <strong>{task.applicantName}</strong>
          <div className="quiet small">
            {task.procedureName} · <span className="num">{task.dossierCode}</span>
          </div>
        </div>
        <div className="row">
          <button
            type="button"
            className="btn primary"
            disabled={sign.isPending}
            onClick={() => sign.mutate(undefined)}
          >
            {t('decision.kyDuyet')}
          </button>
          <Link className="btn" to={`/dossiers/${task.dossierId}/show`}>
            {t('signing.returnOrRefuse')}
          </Link>
          <button type="button" className="btn" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {t(shown ? 'signing.hide' : 'signing.look')}
          </button>
        </div>
      </div>
      {shown && <Content dossierId={task.dossierId} />}
    </li>
  );
}

function Content({ dossierId }: { dossierId: string }) {
  const { data: dossier } = useGetOne<Dossier>('dossiers', { id: dossierId });
  if (!dossier) return <span className="skeleton" />;
  return (
    <div className="signing-content">
      <StepResults dossier={dossier} />
      <section className="panel panel-body">
        <Suspense fallback={<span className="skeleton" />}>
          <FormSummary definition={dossier.formSchema} value={dossier.form} />
        </Suspense>
      </section>
    </div>
  );
}
