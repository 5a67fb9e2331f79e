import AttachFile from '@mui/icons-material/AttachFileOutlined';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { callApi } from '../app/http.ts';

/** A file the server has taken. */
export interface StoredFile {
  id: string;
  name: string;
  size: number;
  type: string;
}

/** The server's limit, said before anything travels. */
const maxBytes = 10 * 1024 * 1024;

interface Props {
  /** Where files are sent: another place without an account. */
  to?: '/files' | '/public/files';
  label: string;
  fileName: string | undefined;
  onFile: (file: StoredFile | null) => void;
}

/** One scan: choose it, see its name, take it off again. */
export function FileSlot({ to = '/files', label, fileName, onFile }: Props) {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const upload = async (file: File) => {
    if (file.size > maxBytes) return setProblem(t('intake.fileTooLarge', { n: 10 }));
    setBusy(true);
    setProblem(undefined);
    try {
      const body = new FormData();
      body.append('file', file);
      const { data } = await callApi<StoredFile>(to, { method: 'POST', body });
      onFile(data);
    } catch (error) {
      setProblem(t((error as Error).message, { _: (error as Error).message }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <span className="file-slot">
      <input
        ref={input}
        type="file"
        hidden
        accept="application/pdf,image/jpeg,image/png"
        aria-label={t('intake.fileOf', { name: label })}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void upload(file);
        }}
      />
      {fileName ? (
        <>
          <span className="clip">{fileName}</span>
          <button type="button" className="link small" onClick={() => onFile(null)}>
            {t('form.remove')}
          </button>
        </>
      ) : (
        <button type="button" className="btn slim" disabled={busy} onClick={() => input.current?.click()}>
          <AttachFile aria-hidden /> {busy ? t('intake.uploading') : t('intake.attach')}
        </button>
      )}
      {problem && (
        <span className="problem-text" role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}
