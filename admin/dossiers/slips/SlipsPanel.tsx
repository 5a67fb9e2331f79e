import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslate } from 'react-admin';
import { callApi } from '../../app/http.ts';
import { useShortcuts } from '../../app/use-shortcuts.ts';
import { Note } from '../../kit/Note.tsx';
import { IssueSlips } from './IssueSlips.tsx';
import { SlipEntry } from './SlipEntry.tsx';
import { inOrder, isReplaced, type DossierSlips } from './slip.ts';

/** In giấy tờ: every paper of the dossier, what is not printed yet first; `p` goes to it. */
export function SlipsPanel({ dossierId, stamp }: { dossierId: string; stamp: string }) {
  const t = useTranslate();
  const list = useRef<HTMLUListElement>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['dossiers', 'slips', dossierId, stamp],
    queryFn: () => callApi<DossierSlips>(`/dossiers/${dossierId}/slips`).then((answer) => answer.data),
    placeholderData: (before) => before,
  });
  useShortcuts({ p: () => list.current?.querySelector<HTMLElement>('a')?.focus() });
  const issued = data ? inOrder(data.issued) : [];
  return (
    <section className="panel" aria-busy={!data && !error}>
      <header>
        <h2>{t('slips.title')}</h2>
        <kbd title={t('keys.print')}>p</kbd>
      </header>
      <div className="panel-body stack-tight">
        {error && !data && (
          <Note tone="late">
            {t('slips.notLoaded')}{' '}
            <button type="button" className="btn slim" onClick={() => void refetch()}>
              {t('error.retry')}
            </button>
          </Note>
        )}
        {!data && !error && <div className="skeleton" style={{ height: 48 }} aria-hidden />}
        {data && issued.length === 0 && <p className="quiet">{t('slips.none')}</p>}
        <ul className="plain-list slip-list" ref={list}>
          {issued.map((slip) => (
            <SlipEntry
              key={slip.id}
              dossierId={dossierId}
              slip={slip}
              replaced={isReplaced(slip, issued)}
              onPrinted={() => void refetch()}
            />
          ))}
        </ul>
        {data && <IssueSlips dossierId={dossierId} slips={data} />}
      </div>
    </section>
  );
}
