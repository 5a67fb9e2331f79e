import Close from '@mui/icons-material/CloseOutlined';
import Dialog from '@mui/material/Dialog';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useId, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { widths } from '../app/tokens.ts';

interface Props {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
  actions?: ReactNode;
  size?: 'sm' | 'md' | 'lg' | 'xl';
}

/** A dialog with one heading, a way out and its actions at the end; the whole screen on a phone. */
export function ModalSheet({ open, title, onClose, children, actions, size = 'sm' }: Props) {
  const t = useTranslate();
  const id = useId();
  const phone = useMediaQuery(`(max-width:${widths.phone - 1}px)`);
  return (
    <Dialog open={open} onClose={onClose} maxWidth={size} fullWidth fullScreen={phone} aria-labelledby={id}>
      <div className="sheet">
        <div className="sheet-head">
          <h2 id={id}>{title}</h2>
          <button type="button" className="icon-btn" aria-label={t('app.close')} onClick={onClose}>
            <Close />
          </button>
        </div>
        <div className="sheet-body">{children}</div>
        {actions && <div className="sheet-actions">{actions}</div>}
      </div>
    </Dialog>
  );
}
