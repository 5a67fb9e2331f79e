import TaskAlt from '@mui/icons-material/TaskAltOutlined';
import type { ReactNode } from 'react';

/** Nothing here, said kindly, with the next step. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <TaskAlt aria-hidden />
      <h3>{title}</h3>
      {children && <div className="quiet">{children}</div>}
    </div>
  );
}
