import { useTranslate } from 'react-admin';
import type { Status } from './dossier.ts';

const tones: Partial<Record<Status, string>> = {
  awaitingSupplement: 'paused',
  awaitingPayment: 'paused',
  suspended: 'paused',
  completed: 'good',
  returned: 'good',
  withdrawalRequested: 'soon',
};

/** Where a dossier stands, in the office's own words. */
export function StatusBadge({ status }: { status: Status }) {
  const t = useTranslate();
  return <span className={`badge ${tones[status] ?? ''}`}>{t(`status.${status}`)}</span>;
}
