import CheckCircleOutline from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import InfoOutline from '@mui/icons-material/InfoOutlined';
import type { ReactNode } from 'react';

const icons = {
  late: ErrorOutline,
  soon: ErrorOutline,
  paused: InfoOutline,
  good: CheckCircleOutline,
  plain: InfoOutline,
};

/** A message that stays: what happened, what is safe, what to do. */
export function Note({ tone = 'plain', children }: { tone?: keyof typeof icons; children: ReactNode }) {
  const Icon = icons[tone];
  return (
    <div className={`note ${tone}`} role={tone === 'late' ? 'alert' : 'status'}>
      <Icon aria-hidden />
      <div className="grow">{children}</div>
    </div>
  );
}
