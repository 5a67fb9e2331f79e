import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { downloadFile } from '../app/download-file.ts';

interface Props {
  /** Below `/api`. */
  path: string;
  name: string;
  label: string;
  hint?: string;
  disabled?: boolean;
}

/** Fetches a file and hands it to the browser; a refusal is told in words instead of a broken page. */
export function DownloadButton({ path, name, label, hint, disabled }: Props) {
  const t = useTranslate();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      await downloadFile(path, name);
    } catch (error) {
      notify((error as Error).message, { type: 'error', multiLine: true });
    } finally {
      setBusy(false);
    }
  };
  return (
    <button
      type="button"
      className="btn no-print"
      title={hint}
      disabled={busy || disabled}
      onClick={() => void run()}
    >
      {busy ? t('app.loading') : label}
    </button>
  );
}
