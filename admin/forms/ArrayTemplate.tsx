import Add from '@mui/icons-material/AddOutlined';
import type { ArrayFieldTemplateProps, ArrayFieldItemTemplateProps } from '@rjsf/utils';
import { useTranslate } from 'react-admin';

/** A list of like things: a card each, numbered, with a button that adds the next. */
export function ArrayTemplate({
  title,
  items,
  canAdd,
  onAddClick,
  schema,
  disabled,
  readonly,
}: ArrayFieldTemplateProps) {
  const t = useTranslate();
  return (
    <fieldset className="group">
      {title && <legend className="group-title">{title}</legend>}
      {schema.description && <p className="help quiet small">{schema.description}</p>}
      <div className="stack-tight">{items}</div>
      {canAdd && (
        <button type="button" className="btn" disabled={disabled || readonly} onClick={onAddClick}>
          <Add aria-hidden /> {t('form.addItem')}
        </button>
      )}
    </fieldset>
  );
}

/** One of them, with the way to take it out again. */
export function ArrayItemTemplate({
  children,
  index,
  hasToolbar,
  buttonsProps,
}: ArrayFieldItemTemplateProps) {
  const t = useTranslate();
  return (
    <div className="array-item">
      <div className="array-item-head">
        <span className="quiet">{t('form.itemNumber', { n: index + 1 })}</span>
        {hasToolbar && buttonsProps.hasRemove && (
          <button
            type="button"
            className="link"
            aria-label={t('form.removeItem', { n: index + 1 })}
            onClick={buttonsProps.onRemoveItem}
          >
            {t('form.remove')}
          </button>
        )}
      </div>
      {children}
    </div>
  );
}
