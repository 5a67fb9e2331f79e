import { useTranslate } from 'react-admin';

interface Props {
  page: number;
  perPage: number;
  total: number;
  onPage: (page: number) => void;
}

/** "1–25 trong 319", one page back, one forward; nothing when everything is on screen. */
export function Pager({ page, perPage, total, onPage }: Props) {
  const t = useTranslate();
  if (total <= perPage) return null;
  const from = (page - 1) * perPage + 1;
  return (
    <nav className="pager" aria-label={t('app.pages')}>
      <span className="num quiet">
        {t('app.range', { from, to: Math.min(total, page * perPage), total })}
      </span>
      <button type="button" className="btn slim" disabled={page === 1} onClick={() => onPage(page - 1)}>
        {t('app.previous')}
      </button>
      <button
        type="button"
        className="btn slim"
        disabled={page * perPage >= total}
        onClick={() => onPage(page + 1)}
      >
        {t('app.next')}
      </button>
    </nav>
  );
}
