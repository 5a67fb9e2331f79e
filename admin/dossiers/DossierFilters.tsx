import { useEffect, useState } from 'react';
import { useGetList, useListContext, useTranslate } from 'react-admin';
import { DayText } from '../kit/DayText.tsx';
import type { Status } from './dossier.ts';

const statuses: Status[] = [
  'awaitingIntake',
  'received',
  'processing',
  'awaitingSupplement',
  'withdrawalRequested',
  'completed',
  'returned',
  'refused',
  'stopped',
];

type Filters = Record<string, unknown>;

/** Search without accents, state, days of receipt, late only. All of it lives in the address, so it can be shared. */
export function DossierFilters() {
  const t = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const values = (filterValues ?? {}) as Filters;
  const set = (name: string, value: unknown) => {
    const next: Filters = { ...values, [name]: value };
    if (value === '' || value === undefined || value === false) delete next[name];
    setFilters(next, {}, false);
  };
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : '');
  return (
    <div className="filters" role="search" aria-label={t('dossier.filters')}>
      <SearchText value={text('q')} onChange={(value) => set('q', value)} />
      <select
        className="input slim"
        aria-label={t('dossier.status')}
        value={text('status')}
        onChange={(event) => set('status', event.target.value)}
      >
        <option value="">{t('dossier.allStatuses')}</option>
        {statuses.map((status) => (
          <option key={status} value={status}>
            {t(`status.${status}`)}
          </option>
        ))}
      </select>
      <InitiativeChoice value={text('initiative')} onChange={(code) => set('initiative', code)} />
      <DayText
        label={t('dossier.from')}
        value={text('receivedFrom')}
        onChange={(day) => set('receivedFrom', day)}
      />
      <DayText
        label={t('dossier.to')}
        value={text('receivedTo')}
        onChange={(day) => set('receivedTo', day)}
      />
      <label className="row">
        <input
          type="checkbox"
          checked={values.late === true}
          onChange={(event) => set('late', event.target.checked || undefined)}
        />
        {t('dossier.lateOnly')}
      </label>
      {Object.keys(values).length > 0 && (
        <button type="button" className="link" onClick={() => setFilters({}, {}, false)}>
          {t('dossier.clearFilters')}
        </button>
      )}
    </div>
  );
}

/** Dossiers of one initiative, or of none; nothing to choose where the office has no initiatives. */
function InitiativeChoice({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const t = useTranslate();
  const { data = [] } = useGetList<{ id: string; name: string }>('initiatives', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'code', order: 'ASC' },
  });
  if (data.length === 0) return null;
  return (
    <select
      className="input slim"
      aria-label={t('dossier.initiative')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t('dossier.allInitiatives')}</option>
      {data.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
      <option value="none">{t('dossier.noInitiative')}</option>
    </select>
  );
}

/** Asks the server once somebody pauses, not at every letter. */
function SearchText({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useTranslate();
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setText(value);
  }
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text), 300);
    return () => clearTimeout(timer);
    // Only what was typed starts the wait; the callback is new at every drawing.
  }, [text]);
  return (
    <input
      className="input slim wide-filter"
      type="search"
      aria-label={t('app.search')}
      placeholder={t('app.search')}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
