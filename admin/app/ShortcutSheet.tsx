import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ModalSheet } from '../kit/ModalSheet.tsx';
import { shortcutSheet } from './shortcuts.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** `?` opens the sheet of keys; `g i` leads home to the inbox from anywhere. */
export function ShortcutSheet() {
  const t = useTranslate();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  useShortcuts({
    '?': () => setOpen((value) => !value),
    'g i': () => void navigate('/tasks'),
  });
  return (
    <ModalSheet open={open} title={t('keys.title')} onClose={() => setOpen(false)}>
      <dl className="facts">
        {shortcutSheet.map(({ keys, text }) => (
          <div key={text} style={{ display: 'contents' }}>
            <dt className="row">
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
    </ModalSheet>
  );
}
