import { useTranslate } from 'react-admin';
import type { DraftChanges } from './draft.ts';

/** A value of a diagram as text. */
function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
}

/** `2018-receipt` as "Giấy tiếp nhận … (2018)". */
function paperName(name: string, t: (key: string, values?: object) => string): string {
  const [year = '', kind = ''] = name.split('-');
  return `${t(`slips.kind.${kind}`, { _: kind })} (${year})`;
}

/** Before and after, line by line, against what is in force. */
export function ChangesPanel({ changes }: { changes: DraftChanges }) {
  const t = useTranslate();
  const { added, removed, changed, slips = [] } = changes;
  const none = added.length + removed.length + changed.length + slips.length === 0;
  return (
    <section className="panel">
      <header>
        <h2>{t('draft.changes')}</h2>
      </header>
      {none ? (
        <p className="panel-body quiet">{t('draft.noChanges')}</p>
      ) : (
        <div className="scroll-x">
          <table className="register">
            <thead>
              <tr>
                <th scope="col">{t('draft.element')}</th>
                <th scope="col">{t('draft.what')}</th>
                <th scope="col">{t('draft.before')}</th>
                <th scope="col">{t('draft.after')}</th>
              </tr>
            </thead>
            <tbody>
              {changed.map((change, index) => (
                <tr key={`c${change.elementId}${index}`}>
                  <td>{change.name ?? change.elementId}</td>
                  <td>{t(`draft.attribute.${change.what}`, { _: change.what })}</td>
                  <td className="num">{shown(change.before)}</td>
                  <td className="num">
                    <strong>{shown(change.after)}</strong>
                  </td>
                </tr>
              ))}
              {added.map((change) => (
                <tr key={`a${change.elementId}`}>
                  <td>{change.name ?? change.elementId}</td>
                  <td colSpan={3}>{t('draft.added')}</td>
                </tr>
              ))}
              {removed.map((change) => (
                <tr key={`r${change.elementId}`}>
                  <td>{change.name ?? change.elementId}</td>
                  <td colSpan={3}>{t('draft.removed')}</td>
                </tr>
              ))}
              {slips.map(({ name, what, members }) => (
                <tr key={`s${name}`}>
                  <td>{t('draft.paper', { name: paperName(name, t) })}</td>
                  <td colSpan={3}>
                    {what === 'changed'
                      ? members.map((member) => t(`draft.paperPart.${member}`, { _: member })).join(', ')
                      : t(`draft.${what}`)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
