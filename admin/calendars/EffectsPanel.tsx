import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { formatShort } from '../kit/format-moment.ts';
import { Note } from '../kit/Note.tsx';
import { Pager } from '../kit/Pager.tsx';
import { RegisterTable } from '../kit/RegisterTable.tsx';
import { saveCsv } from '../kit/save-csv.ts';
import { useAct } from '../kit/use-act.ts';
import { usePage } from '../kit/use-page.ts';
import type { DateEffect, Proposal } from './calendar-answers.ts';
import { countEffects, readEffects } from './calendar-calls.ts';
import { useEffectColumns } from './use-effect-columns.tsx';

const pageSize = 25;
/** More rows than these belong in a report; the server answers 500 at a time. */
const exportMost = 20_000;

interface Props {
  proposal: Proposal;
  onCounted: (proposal: Proposal) => void;
}

/** Hồ sơ bị ảnh hưởng: every open dossier whose date would move, old date and new one, before anybody approves. */
export function EffectsPanel({ proposal, onCounted }: Props) {
  const t = useTranslate();
  const [direction, setDirection] = useState('');
  const { preview } = proposal;
  const [page, setPage] = usePage([proposal.id, preview?.at, direction]);
  const count = useAct(() => countEffects(proposal.id), { onDone: onCounted });
  useCountOnce(proposal, () => count.mutate(undefined));
  const filter: Record<string, string> = direction ? { direction } : {};
  const { data } = useQuery({
    queryKey: ['calendar-effects', proposal.id, proposal.state, preview?.at, direction, page],
    queryFn: ({ signal }) =>
      readEffects(proposal.id, { filter, from: (page - 1) * pageSize, to: page * pageSize - 1 }, signal),
    placeholderData: keepPreviousData,
    enabled: preview !== null || proposal.progress !== null,
  });
  const columns = useEffectColumns(proposal.state !== 'draft');
  const total = data?.total ?? 0;
  return (
    <section className="panel" aria-label={t('calendars.affectedTitle')}>
      <header className="effects-head">
        <h2>{t('calendars.affectedTitle')}</h2>
        {proposal.state === 'draft' && (
          <button
            type="button"
            className="btn slim"
            disabled={count.isPending}
            onClick={() => count.mutate(undefined)}
          >
            {t(count.isPending ? 'calendars.counting' : preview ? 'calendars.countAgain' : 'calendars.count')}
          </button>
        )}
        <ExportEffects proposal={proposal} filter={filter} disabled={total === 0} />
      </header>
      <div className="panel-body stack-tight">
        <Summary proposal={proposal} counting={count.isPending} />
        {preview && preview.later + preview.earlier > 0 && (
          <div className="row" role="group" aria-label={t('calendars.direction')}>
            {['', 'later', 'earlier'].map((value) => (
              <button
                key={value}
                type="button"
                className={`btn slim${direction === value ? ' primary' : ''}`}
                aria-pressed={direction === value}
                onClick={() => setDirection(value)}
              >
                {t(`calendars.directions.${value || 'all'}`, {
                  n:
                    value === 'later'
                      ? preview.later
                      : value === 'earlier'
                        ? preview.earlier
                        : preview.later + preview.earlier,
                })}
              </button>
            ))}
          </div>
        )}
      </div>
      {data && data.rows.length > 0 && (
        <RegisterTable<DateEffect> label={t('calendars.affectedTitle')} rows={data.rows} columns={columns} />
      )}
      {total > pageSize && <Pager page={page} perPage={pageSize} total={total} onPage={setPage} />}
    </section>
  );
}

/** A proposal that was never counted, or has changed since, is counted when somebody looks at it. */
function useCountOnce(proposal: Proposal, count: () => void) {
  const asked = useRef('');
  const stamp = `${proposal.id} ${proposal.revision}`;
  const needed = proposal.state === 'draft' && !proposal.preview?.current;
  useEffect(() => {
    if (!needed || asked.current === stamp) return;
    // While an editor goes from day to day, only the last revision is worth counting.
    const timer = setTimeout(() => {
      asked.current = stamp;
      count();
    }, 1_200);
    return () => clearTimeout(timer);
    // `count` is another function at every drawing; the stamp says when to ask.
  }, [needed, stamp]);
}

function Summary({ proposal, counting }: { proposal: Proposal; counting: boolean }) {
  const t = useTranslate();
  const { preview } = proposal;
  if (counting || !preview) {
    return (
      <p className="quiet" role="status">
        {t(counting ? 'calendars.countingText' : 'calendars.notCountedText')}
      </p>
    );
  }
  const moved = preview.later + preview.earlier;
  return (
    <>
      <p>
        {t(moved === 0 ? 'calendars.noneMoves' : 'calendars.someMove', {
          open: preview.open,
          moved,
          later: preview.later,
          earlier: preview.earlier,
        })}{' '}
        <span className="quiet small num">{t('calendars.countedAt', { at: formatShort(preview.at) })}</span>
      </p>
      {proposal.state === 'draft' && preview.earlier > 0 && (
        <Note tone="soon">{t('calendars.earlierWarning', { smart_count: preview.earlier })}</Note>
      )}
      {preview.apologyStands > 0 && (
        <p className="quiet">{t('calendars.apologyStands', { n: preview.apologyStands })}</p>
      )}
      {preview.impossible.length > 0 && (
        <Note tone="late">
          {t('calendars.impossible', {
            smart_count: preview.impossible.length,
            codes: preview.impossible
              .slice(0, 5)
              .map(({ code, year }) => `${code ?? '–'} (${year})`)
              .join(', '),
          })}
        </Note>
      )}
    </>
  );
}

interface ExportProps {
  proposal: Proposal;
  filter: Record<string, string>;
  disabled: boolean;
}

function ExportEffects({ proposal, filter, disabled }: ExportProps) {
  const t = useTranslate();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      const rows: DateEffect[] = [];
      for (let from = 0; from < exportMost; from += 500) {
        const part = await readEffects(proposal.id, { filter, from, to: from + 499 });
        rows.push(...part.rows);
        if (part.rows.length === 0 || rows.length >= part.total) break;
      }
      const heads = ['code', 'procedure', 'agency', 'oldDue', 'newDue', 'direction', 'outcome'];
      saveCsv('ho-so-bi-anh-huong.csv', [
        heads.map((key) => t(`calendars.effectColumn.${key}`)),
        ...rows.map((row) => [
          row.code,
          row.procedureName,
          row.agencyName,
          formatShort(row.oldDueAt),
          formatShort(row.newDueAt),
          t(`calendars.directions.${row.direction}One`),
          row.outcome ? t(`calendars.outcome.${row.outcome}`) : '',
        ]),
      ]);
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <button type="button" className="btn slim" disabled={disabled || busy} onClick={() => void run()}>
      {t(busy ? 'app.loading' : 'calendars.exportCsv')}
    </button>
  );
}
