import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { postJson } from '../app/http.ts';
import { useSession } from '../app/use-session.ts';
import { FieldRow } from '../kit/FieldRow.tsx';
import { ModalSheet } from '../kit/ModalSheet.tsx';
import { Note } from '../kit/Note.tsx';
import { useAct } from '../kit/use-act.ts';
import { publishObstacle, type Draft } from './draft.ts';

/** The second person's act. It can't be undone, so the procedure's own name is typed. */
export function PublishPanel({ draft, running }: { draft: Draft; running: number }) {
  const t = useTranslate();
  const user = useSession()?.user;
  const id = useId();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<string>();
  const publish = useAct(() => postJson<{ version: number }>(`/drafts/${draft.id}/publication`), {
    done: 'draft.publishDone',
    quietErrors: true,
    onDone: () => setOpen(false),
  });
  if (!user) return null;
  const obstacle = publishObstacle(draft, user);
  const word = draft.slug;
  return (
    <section className="panel panel-body stack-tight">
      <div className="row">
        <button
          type="button"
          className="btn primary"
          disabled={obstacle !== null}
          aria-describedby={`${id}-why`}
          onClick={() => setOpen(true)}
        >
          {t('draft.publish')}
        </button>
        <span id={`${id}-why`} className="quiet">
          {obstacle ? t(`draft.obstacle.${obstacle}`) : t('draft.publishHint', { smart_count: running })}
        </span>
      </div>
      <ModalSheet
        open={open}
        title={t('draft.publish')}
        onClose={() => setOpen(false)}
        actions={
          <>
            <button type="button" className="btn" onClick={() => setOpen(false)}>
              {t('action.cancel')}
            </button>
            <button
              type="button"
              className="btn primary"
              disabled={typed.trim() !== word || publish.isPending}
              onClick={() => publish.mutate(undefined, { onError: (error) => setFailure(error.message) })}
            >
              {t('draft.publish')}
            </button>
          </>
        }
      >
        {failure && <Note tone="late">{t(failure, { _: failure })}</Note>}
        <p>{t('draft.publishText', { smart_count: running })}</p>
        <FieldRow id={`${id}-word`} label={t('draft.typeToConfirm', { word })}>
          <input
            id={`${id}-word`}
            className="input"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </FieldRow>
      </ModalSheet>
    </section>
  );
}
