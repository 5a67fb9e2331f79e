import { useState } from 'react';
import { t } from '../app/i18n.ts';
import { JsonView } from '../forms/JsonView.tsx';
import { readCatalogue, type Catalogue } from './catalogue.ts';

/** The procedure's own particulars: code, names, the form at intake; documents and fees as JSON. */
export function CatalogueTab({
  catalogue,
  formKeys,
  onCatalogue,
}: {
  catalogue: Catalogue;
  formKeys: string[];
  onCatalogue: (catalogue: Catalogue) => void;
}) {
  const [whole, setWhole] = useState(false);
  const { name = {} } = catalogue;
  return (
    <div className="catalogue-tab">
      <div className="views" role="group" aria-label={t('drawer.catalogue')}>
        {[false, true].map((json) => (
          <button
            key={String(json)}
            type="button"
            aria-pressed={json === whole}
            onClick={() => setWhole(json)}
          >
            {t(json ? 'forms.json' : 'catalogue.main')}
          </button>
        ))}
      </div>
      {whole ? (
        <JsonView value={catalogue} read={readCatalogue} onValue={onCatalogue} />
      ) : (
        <div className="form catalogue-fields">
          <label>
            {t('catalogue.code')}
            <input
              value={catalogue.code ?? ''}
              onChange={(event) => onCatalogue({ ...catalogue, code: event.target.value.trim() })}
            />
          </label>
          <label>
            {t('catalogue.nameVi')}
            <input
              value={name.vi ?? ''}
              onChange={(event) => onCatalogue({ ...catalogue, name: { ...name, vi: event.target.value } })}
            />
          </label>
          <label>
            {t('catalogue.nameEn')}
            <input
              value={name.en ?? ''}
              onChange={(event) => onCatalogue({ ...catalogue, name: { ...name, en: event.target.value } })}
            />
          </label>
          <label>
            {t('catalogue.intakeForm')}
            <select
              value={catalogue.intakeForm ?? ''}
              onChange={(event) => onCatalogue({ ...catalogue, intakeForm: event.target.value || null })}
            >
              <option value="">{t('panel.form.none')}</option>
              {formKeys.map((key) => (
                <option key={key}>{key}</option>
              ))}
            </select>
          </label>
        </div>
      )}
    </div>
  );
}
