import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { AnnounceDialog } from './AnnounceDialog.tsx';
import { withAnnouncement } from './announcement.ts';
import type { Agency, CalendarChanges, CalendarVersion, Proposal } from './calendar-answers.ts';
import { changedContent } from './changed-content.ts';
import { DayCard } from './DayCard.tsx';
import { DayEditor } from './DayEditor.tsx';
import { useYear } from './use-year.ts';
import { differingDates } from './year-days.ts';
import { YearBar, type YearChoice } from './YearBar.tsx';
import { YearLegend } from './YearLegend.tsx';
import { YearSheet } from './YearSheet.tsx';

interface Props {
  proposal: Proposal;
  content: CalendarVersion;
  agencies: readonly Agency[];
  choice: YearChoice;
  date: string;
  onChoice: (choice: YearChoice) => void;
  onLook: (date: string) => void;
  onTurn: (date: string) => void;
  onChange: (changes: CalendarChanges) => Promise<void>;
}

/** The year as it would be, the days that would change marked; a day is changed from where it stands. */
export function ProposalYear({ proposal, content, choice, date, ...props }: Props) {
  const t = useTranslate();
  const [editing, setEditing] = useState(false);
  const [announced, setAnnounced] = useState<number>();
  const open = proposal.state === 'draft';
  const before = useYear(choice);
  const after = useYear({ ...choice, proposalId: proposal.id }, open);
  const shown = open ? after.data : before.data;
  const changed = useMemo(
    () =>
      open && before.data && after.data && before.data.year === after.data.year
        ? differingDates(before.data.days, after.data.days)
        : new Set<string>(),
    [open, before.data, after.data],
  );
  const day = useMemo(() => shown?.days.find((one) => one.date === date), [shown, date]);
  const was = before.data?.days.find((one) => one.date === date);
  const next = useMemo(
    () => ({ ...content, ...changedContent(content, open ? proposal.changes : {}) }),
    [content, open, proposal.changes],
  );
  const announcedYear = next.years.find(({ year }) => year === announced);
  if (!shown) return <ListSkeleton rows={8} />;
  return (
    <section className="stack" aria-label={t('calendars.yearPreview')}>
      <h2>{t(open ? 'calendars.yearProposed' : 'calendars.yearPreview')}</h2>
      <YearBar
        choice={choice}
        content={next}
        agencies={props.agencies}
        answer={shown}
        onChoice={props.onChoice}
        onAnnounce={proposal.may.edit ? setAnnounced : undefined}
      />
      <YearLegend answer={shown} withChanges={open} />
      <div className="year-layout">
        <YearSheet
          answer={shown}
          changed={changed}
          date={date}
          onLook={props.onLook}
          onPick={(picked) => {
            props.onLook(picked);
            setEditing(proposal.may.edit);
          }}
          onYear={(_year, to) => props.onTurn(to)}
        />
        <aside className="year-aside">
          <DayCard day={day}>
            {changed.has(date) && was && (
              <div className="day-before">
                <p className="quiet small">{t('calendars.before')}</p>
                <DayCardBefore day={was} />
              </div>
            )}
            {proposal.may.edit && (
              <button type="button" className="btn primary no-print" onClick={() => setEditing(true)}>
                {t('calendars.changeDay')}
              </button>
            )}
          </DayCard>
        </aside>
      </div>
      {editing && day && (
        <DayEditor
          day={day}
          profileId={choice.calendar}
          agencies={props.agencies}
          editing={{ content, changes: proposal.changes, onSave: props.onChange }}
          onClose={() => setEditing(false)}
        />
      )}
      {announcedYear && (
        <AnnounceDialog
          year={announcedYear}
          onClose={() => setAnnounced(undefined)}
          onSave={(paper) =>
            props.onChange(withAnnouncement(content, proposal.changes, { year: announcedYear.year, paper }))
          }
        />
      )}
    </section>
  );
}

/** What the day is in the calendar in force. */
function DayCardBefore({ day }: { day: NonNullable<Parameters<typeof DayCard>[0]['day']> }) {
  const t = useTranslate();
  return (
    <p className="num">
      {day.workingMinutes === 0
        ? t('calendars.noHours')
        : day.shifts.map(({ from, to }) => `${from}–${to}`).join(', ')}
    </p>
  );
}
