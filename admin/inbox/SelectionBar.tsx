import { useTranslate } from 'react-admin';
import { saveCsv } from '../kit/save-csv.ts';
import { formatShort } from '../kit/format-moment.ts';
import type { Task } from './task.ts';
import { isFree } from './task-predicates.ts';
import { useTaskActs } from './use-task-acts.ts';

/** What may be done with several rows at once. */
export function SelectionBar({ tasks, onClear }: { tasks: Task[]; onClear: () => void }) {
  const t = useTranslate();
  const { claim } = useTaskActs();
  const free = tasks.filter(isFree);
  const claimAll = async () => {
    for (const task of free) await claim.mutateAsync(task).catch(() => undefined);
    onClear();
  };
  const exportRows = () =>
    saveCsv('cho-xu-ly.csv', [
      [t('dossier.code'), t('inbox.column.step'), t('inbox.column.applicant'), t('inbox.column.due')],
      ...tasks.map((task) => [
        task.dossierCode,
        task.name,
        task.applicantName ?? '',
        formatShort(task.dueAt),
      ]),
    ]);
  return (
    <div className="selection-bar" role="toolbar" aria-label={t('inbox.selection')}>
      <strong>{t('inbox.selected', { smart_count: tasks.length })}</strong>
      <button
        type="button"
        className="btn slim primary"
        disabled={free.length === 0 || claim.isPending}
        title={free.length === 0 ? t('inbox.noneFree') : undefined}
        onClick={() => void claimAll()}
      >
        {t('action.claim')} {free.length > 0 && `(${free.length})`}
      </button>
      <button type="button" className="btn slim" onClick={exportRows}>
        {t('action.export')}
      </button>
      <button type="button" className="btn slim" onClick={onClear}>
        {t('inbox.unselect')}
      </button>
    </div>
  );
}
