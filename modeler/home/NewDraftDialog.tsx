import { useState, type FormEvent } from 'react';
import { Dialog } from '../app/Dialog.tsx';
import { createDraft } from '../app/drafts.ts';
import { t } from '../app/i18n.ts';
import { problemText } from '../app/problem-text.ts';
import { draftPath, navigate } from '../app/route.ts';
import { emptyCatalogue } from '../catalogue/catalogue.ts';
import { templates } from '../templates/templates.ts';
import { templateXml } from '../templates/template-xml.ts';
import { isSlug, slugOf } from './slug.ts';

/** Asks for a name and a template, and opens the draft made of them. */
export function NewDraftDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [ownSlug, setOwnSlug] = useState<string>();
  const [templateId, setTemplateId] = useState('standard');
  const [failure, setFailure] = useState<string>();
  const slug = ownSlug ?? slugOf(name);

  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (!isSlug(slug)) return setFailure(t('new.slug.invalid'));
    const template = templates.find(({ id }) => id === templateId);
    if (!template) return;
    try {
      const bpmn = templateXml({ slug, name, template });
      navigate(draftPath((await createDraft({ slug, bpmn, catalogue: emptyCatalogue(slug, name) })).id));
    } catch (error) {
      setFailure(problemText(error));
    }
  };

  return (
    <Dialog title={t('new.title')} onClose={onClose}>
      <form onSubmit={(event) => void create(event)} className="form">
        <label>
          {t('new.name')}
          <input value={name} required maxLength={200} onChange={(event) => setName(event.target.value)} />
          <small>{t('new.name.help')}</small>
        </label>
        <label>
          {t('new.slug')}
          <input value={slug} required maxLength={60} onChange={(event) => setOwnSlug(event.target.value)} />
          <small>{t('new.slug.help')}</small>
        </label>
        <fieldset>
          <legend>{t('new.template')}</legend>
          {templates.map(({ id }) => (
            <label key={id} className="choice">
              <input
                type="radio"
                name="template"
                checked={id === templateId}
                onChange={() => setTemplateId(id)}
              />
              <span>
                {t(`template.${id}`)}
                <small>{t(`template.${id}.about`)}</small>
              </span>
            </label>
          ))}
        </fieldset>
        {failure && (
          <p className="notice error" role="alert">
            {failure}
          </p>
        )}
        <div className="actions">
          <button type="button" className="button quiet" onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="submit" className="button primary">
            {t('new.create')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
