import { useTranslate } from 'react-admin';

const lengths = [72, 58, 80, 64, 76, 50, 68];

/** Rows to be: the page keeps its shape while the answer is on its way. */
export function ListSkeleton({ rows = 7 }: { rows?: number }) {
  const t = useTranslate();
  return (
    <div className="panel panel-body" aria-busy="true" role="status">
      <span className="visually-hidden">{t('app.loading')}</span>
      {Array.from({ length: rows }, (_, index) => (
        <span key={index} style={{ display: 'block', padding: '6px 0' }}>
          <span className="skeleton" style={{ width: `${lengths[index % lengths.length]}%` }} />
        </span>
      ))}
    </div>
  );
}
