import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { callApi, getJson, ProblemError } from '../app/http.ts';
import { useSession } from '../app/use-session.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { FieldRow } from '../kit/FieldRow.tsx';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { Note } from '../kit/Note.tsx';
import { RegisterTable } from '../kit/RegisterTable.tsx';
import { useAct } from '../kit/use-act.ts';
import './lateness.css';
import { ProcedureFilter } from './ProcedureFilter.tsx';

interface Setting {
  id: string;
  agencyId: string | null;
  procedure: string | null;
  warningPercent: number;
  leaderAfterHours: number;
  changedBy: string | null;
}

interface Settings {
  ordinary: { warningPercent: number; leaderAfterHours: number };
  settings: Setting[];
}

/** Cảnh báo thời hạn: when the officer is warned and the leader told, for the agency or one procedure. */
export default function SettingsPage() {
  const t = useTranslate();
  const { data, error, refetch } = useQuery({
    queryKey: ['lateness', 'settings'],
    queryFn: ({ signal }) => getJson<Settings>('/lateness/settings', signal),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton />;
  return (
    <>
      <div className="page-head">
        <h1>{t('lateness.settings.title')}</h1>
      </div>
      <div className="stack">
        <p className="quiet">{t('lateness.settings.text')}</p>
        <Note>
          {t('lateness.settings.ordinary', {
            percent: data.ordinary.warningPercent,
            hours: data.ordinary.leaderAfterHours,
          })}
        </Note>
        <Existing settings={data.settings} />
        <Form ordinary={data.ordinary} settings={data.settings} />
      </div>
    </>
  );
}

function Existing({ settings }: { settings: Setting[] }) {
  const t = useTranslate();
  const { data: procedures } = useGetList<{ id: string; name: string }>('procedures', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'code', order: 'ASC' },
  });
  if (settings.length === 0) return <p className="quiet">{t('lateness.settings.none')}</p>;
  const nameOf = (code: string | null): string =>
    code === null
      ? t('lateness.settings.everyProcedure')
      : (procedures?.find((one) => one.id === code)?.name ?? code);
  return (
    <div className="panel">
      <RegisterTable
        label={t('lateness.settings.title')}
        rows={settings}
        columns={[
          { key: 'scope', label: t('lateness.settings.scope'), render: (row) => nameOf(row.procedure) },
          {
            key: 'percent',
            label: t('lateness.settings.warningPercent'),
            end: true,
            render: (row) => <span className="num">{row.warningPercent} %</span>,
          },
          {
            key: 'hours',
            label: t('lateness.settings.leaderAfterHours'),
            end: true,
            render: (row) => <span className="num">{row.leaderAfterHours}</span>,
          },
          { key: 'by', label: t('lateness.settings.changedBy'), render: (row) => row.changedBy ?? '' },
        ]}
      />
    </div>
  );
}

function Form({ ordinary, settings }: Settings) {
  const t = useTranslate();
  const agencyId = useSession()?.user.agencyId;
  const [procedure, setProcedure] = useState('');
  const known = settings.find((one) => (one.procedure ?? '') === procedure) ?? ordinary;
  const [draft, setDraft] = useState<{ percent?: string; hours?: string }>({});
  const percent = draft.percent ?? String(known.warningPercent);
  const hours = draft.hours ?? String(known.leaderAfterHours);
  const save = useAct(
    () =>
      callApi('/lateness/settings', {
        method: 'PUT',
        body: {
          agencyId,
          procedure: procedure || null,
          warningPercent: Number(percent),
          leaderAfterHours: Number(hours),
        },
      }),
    { done: 'lateness.settings.saved', onDone: () => setDraft({}), quietErrors: true },
  );
  const problem = (path: string): string | undefined =>
    save.error instanceof ProblemError
      ? save.error.errors.find((one) => one.path === path)?.message
      : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(undefined);
  };
  return (
    <form className="panel panel-body settings-form" onSubmit={submit}>
      <FieldRow id="setting-procedure" label={t('lateness.settings.scope')}>
        <ProcedureFilter
          value={procedure}
          onChange={(code) => {
            setProcedure(code);
            setDraft({});
          }}
        />
      </FieldRow>
      <NumberField
        id="setting-percent"
        label={t('lateness.settings.warningPercent')}
        help={t('lateness.settings.warningHelp')}
        problem={problem('/warningPercent')}
        value={percent}
        onChange={(value) => setDraft({ ...draft, percent: value })}
      />
      <NumberField
        id="setting-hours"
        label={t('lateness.settings.leaderAfterHours')}
        help={t('lateness.settings.leaderHelp')}
        problem={problem('/leaderAfterHours')}
        value={hours}
        onChange={(value) => setDraft({ ...draft, hours: value })}
      />
      <div>
        <button type="submit" className="btn primary" disabled={save.isPending || !agencyId}>
          {t('lateness.settings.save')}
        </button>
      </div>
    </form>
  );
}

interface NumberProps {
  id: string;
  label: string;
  help: string;
  problem: string | undefined;
  value: string;
  onChange: (value: string) => void;
}

function NumberField({ id, label, help, problem, value, onChange }: NumberProps) {
  return (
    <FieldRow id={id} label={label} help={help} problem={problem}>
      <input
        id={id}
        className="input num"
        style={{ width: 120 }}
        inputMode="numeric"
        value={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={`${id}-help${problem ? ` ${id}-problem` : ''}`}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldRow>
  );
}
