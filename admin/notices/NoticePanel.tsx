import { useGetList, useLocaleState, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { postJson } from '../app/http.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { formatMoment } from '../kit/format-moment.ts';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { useAct } from '../kit/use-act.ts';

/** A row of `GET /api/notices`. */
interface Notice {
  id: string;
  dossierId: string;
  subject: string;
  text: string;
  at: string;
  readAt: string | null;
}

/** The newest notices; one that is opened is read, and leads to its dossier. */
export function NoticePanel({ unread, onClose }: { unread: number; onClose: () => void }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const navigate = useNavigate();
  const { data, error, refetch } = useGetList<Notice>('notices', {
    pagination: { page: 1, perPage: 30 },
    sort: { field: 'at', order: 'DESC' },
    meta: { locale },
  });
  const read = useAct((notice: Notice) => postJson(`/notices/${notice.id}/reading`));
  const readAll = useAct(() => postJson('/notices/reading'));
  const open = (notice: Notice) => {
    if (!notice.readAt) read.mutate(notice);
    onClose();
    void navigate(`/dossiers/${notice.dossierId}/show`);
  };
  return (
    <div className="bell-panel">
      <div className="bell-head">
        <h2>{t('notices.title')}</h2>
        {unread > 0 && (
          <button type="button" className="link small" onClick={() => readAll.mutate(undefined)}>
            {t('notices.readAll')}
          </button>
        )}
      </div>
      {error && !data ? (
        <div className="panel-body">
          <ErrorState error={error} onRetry={() => void refetch()} />
        </div>
      ) : !data ? (
        <ListSkeleton rows={3} />
      ) : data.length === 0 ? (
        <EmptyState title={t('notices.empty')} />
      ) : (
        <ul className="bell-list">
          {data.map((notice) => (
            <li key={notice.id}>
              <button
                type="button"
                className={`bell-item${notice.readAt ? '' : ' unread'}`}
                onClick={() => open(notice)}
              >
                <strong>
                  {notice.subject}
                  {!notice.readAt && <span className="visually-hidden"> ({t('notices.unread')})</span>}
                </strong>
                <span>{notice.text}</span>
                <span className="quiet small num">{formatMoment(notice.at, locale)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
