import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { FieldRow } from '../kit/FieldRow.tsx';
import { Note } from '../kit/Note.tsx';
import { SupplementFiles, type GivenFile } from './SupplementFiles.tsx';
import type { SupplementAsk } from './tracking.ts';
import { useCitizenAct } from './use-citizen-act.ts';

interface Props {
  ask: SupplementAsk;
  token: string;
  onDone: () => void;
}

/** Bổ sung hồ sơ from home: some words, photographs of papers, or both; only while the request can be answered. */
export function SupplementForm({ ask, token, onDone }: Props) {
  const t = useTranslate();
  const [note, setNote] = useState('');
  const [files, setFiles] = useState<GivenFile[]>([]);
  const [empty, setEmpty] = useState(false);
  const path = `/public/dossiers/${encodeURIComponent(token)}/supplements`;
  const { busy, failure, send } = useCitizenAct(path, onDone);
  if (!ask.open) return <Note tone="soon">{t('public.supplement.closed')}</Note>;
  const submit = () => {
    const text = note.trim();
    setEmpty(text === '' && files.length === 0);
    if (text === '' && files.length === 0) return;
    const documents = files.map(({ code, kind, fileId }) => ({ code, kind, fileId }));
    void send({ ...(text && { note: text }), ...(documents.length > 0 && { documents }) });
  };
  return (
    <form
      className="stack supplement"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {ask.documents.length > 0 && (
        <SupplementFiles documents={ask.documents} files={files} onChange={setFiles} />
      )}
      <FieldRow
        id="supplement-note"
        label={t('public.supplement.note')}
        help={t('public.supplement.noteHelp')}
        problem={empty && note.trim() === '' && files.length === 0 ? t('public.supplement.empty') : undefined}
      >
        <textarea
          id="supplement-note"
          className="input"
          rows={4}
          maxLength={2000}
          aria-describedby="supplement-note-help"
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </FieldRow>
      {failure && <Note tone="late">{t(failure, { _: failure })}</Note>}
      <button type="submit" className="btn primary large wide" disabled={busy}>
        {t(busy ? 'public.sending' : 'public.supplement.send')}
      </button>
      <p className="quiet small">{t('public.supplement.once')}</p>
    </form>
  );
}
