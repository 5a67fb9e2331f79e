import { useGetList, useLocaleState, useTranslate } from 'react-admin';
import { localized, type LocalizedText } from '../app/locale.ts';

interface Props {
  value: string;
  onChange: (code: string) => void;
}

/** One procedure in force, or all of them. */
export function ProcedureFilter({ value, onChange }: Props) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const { data } = useGetList<{ id: string; name: LocalizedText }>('procedures', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'code', order: 'ASC' },
  });
  return (
    <select
      className="input slim"
      aria-label={t('lateness.column.procedure')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t('lateness.filter.allProcedures')}</option>
      {(data ?? []).map((procedure) => (
        <option key={procedure.id} value={procedure.id}>
          {localized(procedure.name, locale)}
        </option>
      ))}
    </select>
  );
}
