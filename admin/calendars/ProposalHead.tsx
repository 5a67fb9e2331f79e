import { useEffect, useId, useRef, useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { FieldRow } from '../kit/FieldRow.tsx';
import { formatDay, formatShort } from '../kit/format-moment.ts';
import { Note } from '../kit/Note.tsx';
import type { Decision, Proposal } from './calendar-answers.ts';
import type { ProposalText } from './calendar-calls.ts';
import { ProposalState } from './ProposalState.tsx';
import type { useProposal } from './use-proposal.ts';

/** How long typing rests before it is kept. */
const restMs = 800;

interface Props {
  proposal: Proposal;
  editor: ReturnType<typeof useProposal>;
}

/** Title, reason and the paper behind it; they keep themselves while somebody writes. */
export function ProposalHead({ proposal, editor }: Props) {
  const t = useTranslate();
  return (
    <header className="panel panel-body stack-tight">
      <div className="row">
        <h1 className="proposal-title">{proposal.title}</h1>
        <ProposalState proposal={proposal} />
        <span className="grow" />
        {proposal.state === 'draft' && <SaveWords proposal={proposal} editor={editor} />}
      </div>
      {editor.saveState === 'stale' && (
        <Note tone="late">
          <p>{t('calendars.stale')}</p>
          <button type="button" className="btn slim" onClick={editor.reload}>
            {t('calendars.reload')}
          </button>
        </Note>
      )}
      {editor.saveState === 'failed' && editor.problem && (
        <Note tone="late">
          {editor.problem.split('\n').map((line) => (
            <p key={line}>{t(line, { _: line })}</p>
          ))}
        </Note>
      )}
      {proposal.may.edit ? (
        <Fields key={proposal.id} proposal={proposal} onSave={editor.save} />
      ) : (
        <Facts proposal={proposal} />
      )}
    </header>
  );
}

function SaveWords({ proposal, editor }: Props) {
  const t = useTranslate();
  const key = editor.saveState === 'saving' ? 'saving' : 'saved';
  if (editor.saveState === 'failed' || editor.saveState === 'stale') return null;
  return (
    <span className="quiet small num" role="status">
      {t(`calendars.${key}`, { n: proposal.revision, at: formatShort(proposal.updatedAt) })}
    </span>
  );
}

const noDecision: Decision = { number: '', date: '', by: '' };

interface FieldsProps {
  proposal: Proposal;
  onSave: (text: Partial<ProposalText>) => Promise<void>;
}

function Fields({ proposal, onSave }: FieldsProps) {
  const t = useTranslate();
  const id = useId();
  const [title, setTitle] = useState(proposal.title);
  const [reason, setReason] = useState(proposal.reason);
  const [decision, setDecision] = useState(proposal.decision ?? noDecision);
  const whole = Object.values(decision).every((value) => value.trim() !== '');
  const empty = Object.values(decision).every((value) => value.trim() === '');
  const text = JSON.stringify({ title, reason, decision: whole ? decision : null });
  const kept = useRef(
    JSON.stringify({ title: proposal.title, reason: proposal.reason, decision: proposal.decision }),
  );
  useEffect(() => {
    if (text === kept.current || title.trim() === '' || reason.trim() === '' || !(whole || empty)) return;
    const timer = setTimeout(() => {
      kept.current = text;
      void onSave(JSON.parse(text) as Partial<ProposalText>).catch(() => undefined);
    }, restMs);
    return () => clearTimeout(timer);
  }, [text, title, reason, whole, empty, onSave]);
  return (
    <div className="proposal-fields">
      <FieldRow
        id={`${id}-title`}
        label={t('calendars.titleField')}
        problem={title.trim() === '' ? t('calendars.need.title') : undefined}
      >
        <input
          id={`${id}-title`}
          className="input slim"
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </FieldRow>
      <FieldRow
        id={`${id}-reason`}
        label={t('calendars.reasonField')}
        problem={reason.trim() === '' ? t('calendars.need.reason') : undefined}
      >
        <input
          id={`${id}-reason`}
          className="input slim"
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </FieldRow>
      <fieldset className="decision-fields">
        <legend className="field-label">
          {t('calendars.decision')} <span className="quiet">{t('form.optional')}</span>
        </legend>
        {(['number', 'date', 'by'] as const).map((field) => (
          <input
            key={field}
            className="input slim"
            type={field === 'date' ? 'date' : 'text'}
            aria-label={t(`calendars.decisionField.${field}`)}
            placeholder={t(`calendars.decisionField.${field}`)}
            maxLength={200}
            value={decision[field]}
            onChange={(event) => setDecision({ ...decision, [field]: event.target.value })}
          />
        ))}
        {!whole && !empty && <p className="quiet small">{t('calendars.need.decision')}</p>}
      </fieldset>
    </div>
  );
}

function Facts({ proposal }: { proposal: Proposal }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const { decision } = proposal;
  const facts: [label: string, value: string | undefined][] = [
    ['calendars.reasonField', proposal.reason],
    ['calendars.editor', proposal.lastEditor?.name ?? t('calendars.bySystem')],
    [
      'calendars.decision',
      decision
        ? t('calendars.byDecision', { ...decision, date: formatDay(decision.date, locale) })
        : undefined,
    ],
    ['calendars.decidedBy', proposal.decidedBy?.name],
    ['calendars.decidedNote', proposal.note ?? undefined],
  ];
  return (
    <dl className="facts">
      {facts.map(
        ([label, value]) =>
          value && (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{t(label)}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
