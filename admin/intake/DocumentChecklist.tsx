import { useLocaleState, useTranslate } from 'react-admin';
import { localized } from '../app/locale.ts';
import type { ProcedureDocument } from '../procedures/procedure.ts';
import { isListed, isRequired } from './document-rules.ts';
import { FileSlot } from './FileSlot.tsx';

/** A paper that lies on the counter, and its scan. */
export interface GivenDocument {
  code: string;
  kind: 'original' | 'copy' | 'photo' | 'electronic';
  fileId?: string;
  fileName?: string;
}

const kinds = ['original', 'copy', 'photo', 'electronic'] as const;

interface Props {
  documents: ProcedureDocument[];
  given: GivenDocument[];
  onChange: (given: GivenDocument[]) => void;
  form?: Record<string, unknown>;
  /** Nothing is required here (a supplement brings what was asked). */
  optional?: boolean;
}

/** Thành phần hồ sơ: tick what lies on the counter, say in which form, add the scan. */
export function DocumentChecklist({ documents, given, onChange, form = {}, optional }: Props) {
  const listed = documents.filter((document) => optional || isListed(document, form));
  const set = (code: string, entry: GivenDocument | null) =>
    onChange([...given.filter((one) => one.code !== code), ...(entry ? [entry] : [])]);
  return (
    <ul className="checklist">
      {listed.map((document) => (
        <Paper
          key={document.code}
          document={document}
          required={!optional && isRequired(document, form)}
          entry={given.find((one) => one.code === document.code)}
          onChange={(entry) => set(document.code, entry)}
        />
      ))}
    </ul>
  );
}

interface PaperProps {
  document: ProcedureDocument;
  required: boolean;
  entry: GivenDocument | undefined;
  onChange: (entry: GivenDocument | null) => void;
}

function Paper({ document, required, entry, onChange }: PaperProps) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const name = localized(document.name, locale);
  const start: GivenDocument = {
    code: document.code,
    kind:
      document.presentation === 'form'
        ? 'electronic'
        : document.presentation === 'shown'
          ? 'copy'
          : 'original',
  };
  return (
    <li>
      <label className="choice paper">
        <input
          type="checkbox"
          checked={Boolean(entry)}
          onChange={(event) => onChange(event.target.checked ? start : null)}
        />
        <span>
          {name}
          {required && <span className="badge soon">{t('intake.required')}</span>}
          {document.presentation && (
            <span className="quiet small"> {t(`intake.presentation.${document.presentation}`)}</span>
          )}
          {document.note && (
            <span className="help quiet small block">{localized(document.note, locale)}</span>
          )}
        </span>
      </label>
      {entry && (
        <div className="paper-more">
          <select
            className="input slim"
            aria-label={t('intake.kindOf', { name })}
            value={entry.kind}
            onChange={(event) => onChange({ ...entry, kind: event.target.value as GivenDocument['kind'] })}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`documentKind.${kind}`)}
              </option>
            ))}
          </select>
          <FileSlot
            label={name}
            fileName={entry.fileId ? entry.fileName : undefined}
            onFile={(file) => onChange({ ...entry, fileId: file?.id, fileName: file?.name })}
          />
        </div>
      )}
    </li>
  );
}
