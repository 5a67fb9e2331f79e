import { useTranslate } from 'react-admin';
import { FileSlot, type StoredFile } from '../intake/FileSlot.tsx';

/** A file that has been taken, and which paper it is. */
export interface GivenFile {
  code: string;
  kind: 'photo' | 'electronic';
  fileId: string;
  name: string;
}

/** Pages of one paper, and of all of them together; the API takes more than anybody photographs. */
const mostOfOne = 5;
const most = 20;

interface Props {
  documents: { code: string; name: string }[];
  files: GivenFile[];
  onChange: (files: GivenFile[]) => void;
}

/** The papers of the procedure, each with room for its photographs. */
export function SupplementFiles({ documents, files, onChange }: Props) {
  const t = useTranslate();
  const add = (code: string, file: StoredFile | null) => {
    if (!file) return;
    const kind = file.type.startsWith('image/') ? 'photo' : 'electronic';
    onChange([...files, { code, kind, fileId: file.id, name: file.name }]);
  };
  const without = (fileId: string) => onChange(files.filter((one) => one.fileId !== fileId));
  return (
    <fieldset className="field">
      <legend className="field-label">{t('public.supplement.files')}</legend>
      <p className="help">{t('public.supplement.filesHelp')}</p>
      <ul className="supplement-files">
        {documents.map(({ code, name }) => {
          const given = files.filter((one) => one.code === code);
          return (
            <li key={code}>
              <span>{name}</span>
              {given.map((one) => (
                <FileSlot
                  key={one.fileId}
                  label={name}
                  fileName={one.name}
                  onFile={() => without(one.fileId)}
                />
              ))}
              {given.length < mostOfOne && files.length < most && (
                <FileSlot
                  to="/public/files"
                  label={name}
                  fileName={undefined}
                  onFile={(file) => add(code, file)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
