import { getDraft } from '../app/drafts.ts';
import { t } from '../app/i18n.ts';
import { LoadState } from '../app/LoadState.tsx';
import type { SessionUser } from '../app/session.ts';
import { useLoaded } from '../app/use-loaded.ts';
import './libraries.css';
import '../app/styles/editor.css';
import '../app/styles/canvas.css';
import '../app/styles/drawer.css';
import '../app/styles/ruler.css';
import { Workbench } from './Workbench.tsx';

/** One draft, opened. */
export function DraftPage({ id, user }: { id: string; user: SessionUser }) {
  const draft = useLoaded(() => getDraft(id), id);
  if (draft.state !== 'ready') return <LoadState loaded={draft} text={t('editor.loading')} />;
  // A reload (after a conflict) opens the canvas anew.
  return (
    <Workbench
      key={`${draft.value.id}.${draft.value.revision}`}
      draft={draft.value}
      user={user}
      onReload={draft.reload}
    />
  );
}
