import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { formatShort } from '../kit/format-moment.ts';
import type { Column } from '../kit/register-column.ts';
import { RegisterTable } from '../kit/RegisterTable.tsx';
import type { Proposal } from './calendar-answers.ts';
import { readProposals } from './calendar-calls.ts';
import { ProposalState } from './ProposalState.tsx';

/** What is proposed to change, newest first; the decided ones stay as a record. */
export function ProposalList() {
  const t = useTranslate();
  const navigate = useNavigate();
  const { data } = useQuery({
    queryKey: ['calendar-proposals'],
    queryFn: ({ signal }) => readProposals(signal),
  });
  const columns = useMemo(
    (): Column<Proposal>[] => [
      {
        key: 'title',
        label: t('calendars.proposal'),
        render: (row) => <Link to={`/calendars/proposals/${row.id}`}>{row.title}</Link>,
      },
      { key: 'state', label: t('calendars.state'), render: (row) => <ProposalState proposal={row} /> },
      {
        key: 'effects',
        label: t('calendars.affected'),
        render: (row) =>
          row.preview ? (
            <span className="num">{row.preview.later + row.preview.earlier}</span>
          ) : (
            <span className="quiet">{t('calendars.notCounted')}</span>
          ),
      },
      {
        key: 'by',
        label: t('calendars.editor'),
        render: (row) => row.lastEditor?.name ?? t('calendars.bySystem'),
      },
      {
        key: 'at',
        label: t('calendars.at'),
        wideOnly: true,
        render: (row) => <span className="num">{formatShort(row.updatedAt)}</span>,
      },
    ],
    [t],
  );
  if (!data || data.length === 0) return null;
  return (
    <section className="panel">
      <header>
        <h2>{t('calendars.proposals')}</h2>
      </header>
      <RegisterTable
        label={t('calendars.proposals')}
        rows={data}
        columns={columns}
        onOpen={(row) => navigate(`/calendars/proposals/${row.id}`)}
      />
    </section>
  );
}
