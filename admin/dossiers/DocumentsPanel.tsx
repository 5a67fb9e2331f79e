import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { localized } from '../app/locale.ts';
import { ModalSheet } from '../kit/ModalSheet.tsx';
import type { Dossier, DossierDocument } from './dossier.ts';

function sizeWords(size: number | null): string {
  if (!size) return '';
  return size >= 1_048_576
    ? `${(size / 1_048_576).toFixed(1)} MB`
    : `${Math.max(1, Math.round(size / 1024))} kB`;
}

/** The papers of the dossier: what they are, in which form, and the scan at one press. */
export function DocumentsPanel({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const [shown, setShown] = useState<DossierDocument | null>(null);
  const documents = dossier.documents ?? [];
  return (
    <section className="panel">
      <header>
        <h2>{t('dossier.documents')}</h2>
        <span className="quiet num">{documents.length}</span>
      </header>
      {documents.length === 0 ? (
        <p className="panel-body quiet">{t('dossier.noDocuments')}</p>
      ) : (
        <ul className="doc-list">
          {documents.map((document, index) => (
            <li key={`${document.code}${index}`}>
              <span className="grow">
                {localized(document.name, locale) || document.code}
                <span className="quiet small"> · {t(`documentKind.${document.kind}`)}</span>
              </span>
              {document.fileId ? (
                <button type="button" className="btn slim" onClick={() => setShown(document)}>
                  {t('action.view')} <span className="quiet num">{sizeWords(document.size)}</span>
                </button>
              ) : (
                <span className="quiet small">{t('dossier.paperOnly')}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      <ModalSheet
        open={shown !== null}
        size="lg"
        title={localized(shown?.name, locale) || (shown?.code ?? '')}
        onClose={() => setShown(null)}
        actions={
          <a className="btn" href={`/api/files/${shown?.fileId}`} download={shown?.fileName ?? undefined}>
            {t('action.download')}
          </a>
        }
      >
        {shown && <FilePreview document={shown} />}
      </ModalSheet>
    </section>
  );
}

function FilePreview({ document }: { document: DossierDocument }) {
  const name = document.fileName ?? document.code;
  const source = `/api/files/${document.fileId}`;
  if (/\.(jpe?g|png)$/i.test(name)) return <img className="doc-preview" src={source} alt={name} />;
  return <iframe className="doc-preview" src={source} title={name} />;
}
