import { useCallback, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ReadingsPanel } from '../agencies/ReadingsPanel.tsx';
import { useOfficeDay } from '../app/office-clock.ts';
import { useSession } from '../app/use-session.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { AgencyHours } from './AgencyHours.tsx';
import { AnnounceDialog } from './AnnounceDialog.tsx';
import { withAnnouncement } from './announcement.ts';
import type { Agency, CalendarVersion } from './calendar-answers.ts';
import type { CalendarEditing } from './calendar-editing.ts';
import { useCalendarRights } from './calendar-rights.ts';
import { DayCard } from './DayCard.tsx';
import { DayEditor } from './DayEditor.tsx';
import { HoursPanel } from './HoursPanel.tsx';
import { ProposalList } from './ProposalList.tsx';
import { ReviewList } from './ReviewList.tsx';
import { usePropose } from './use-propose.ts';
import { useAgencies, useInForce, useYear } from './use-year.ts';
import { YearBar, type YearChoice } from './YearBar.tsx';
import { YearLegend } from './YearLegend.tsx';
import { YearSheet } from './YearSheet.tsx';

/** Lịch làm việc: the year in force day by day, what is proposed to change, what wants a look, who works by which hours. */
export default function CalendarsPage() {
  const inForce = useInForce();
  const agencies = useAgencies();
  const agencyId = useSession()?.user.agencyId;
  const today = useOfficeDay();
  const failed = inForce.error ?? agencies.error;
  if (failed) return <ErrorState error={failed} onRetry={() => void inForce.refetch()} />;
  if (!inForce.data || !agencies.data || !agencyId || !today) return <ListSkeleton rows={10} />;
  return <Calendars content={inForce.data} agencies={agencies.data} agencyId={agencyId} today={today} />;
}

interface Props {
  content: CalendarVersion;
  agencies: Agency[];
  agencyId: string;
  today: string;
}

function Calendars({ content, agencies, agencyId, today }: Props) {
  const t = useTranslate();
  const propose = usePropose();
  const rights = useCalendarRights();
  const mine = agencies.find(({ id }) => id === agencyId);
  const [choice, setChoice] = useState<YearChoice>({
    year: Number(today.slice(0, 4)),
    calendar: mine?.calendar ?? content.profiles[0]?.id ?? '',
    agencyId: mine?.id ?? '',
  });
  const [date, setDate] = useState(today);
  const [picked, setPicked] = useState(false);
  const [announced, setAnnounced] = useState<number>();
  const editing: CalendarEditing | undefined = rights.propose
    ? { content, changes: {}, asksReason: true, onSave: (changes, words) => propose({ ...words, changes }) }
    : undefined;
  const announcedYear = content.years.find(({ year }) => year === announced);
  const { data, error, refetch } = useYear(choice);
  const day = useMemo(() => data?.days.find((one) => one.date === date), [data, date]);
  const pick = useCallback((day: string) => {
    setDate(day);
    setPicked(true);
  }, []);
  const turn = useCallback((year: number, to: string) => {
    setChoice((before) => ({ ...before, year }));
    setDate(to);
  }, []);
  return (
    <div className="stack calendars">
      <div className="page-head" style={{ paddingBottom: 0 }}>
        <h1>{t('calendars.title')}</h1>
        <span className="quiet num">{t('calendars.versionInForce', { n: content.version })}</span>
        <button type="button" className="btn no-print" onClick={() => window.print()}>
          {t('action.print')}
        </button>
      </div>
      {rights.review && (
        <div className="stack no-print">
          <ReviewList onAnnounce={rights.propose ? setAnnounced : undefined} />
          <ProposalList />
        </div>
      )}
      <YearBar
        choice={choice}
        content={content}
        agencies={agencies}
        answer={data}
        onChoice={setChoice}
        onAnnounce={rights.propose ? setAnnounced : undefined}
      />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <ListSkeleton rows={10} />
      ) : (
        <>
          <YearLegend answer={data} />
          <div className="year-layout">
            <YearSheet
              answer={data}
              date={date}
              onLook={setDate}
              onPick={rights.propose ? pick : setDate}
              onYear={turn}
            />
            <aside className="year-aside">
              <DayCard day={day}>
                {rights.propose ? (
                  <button type="button" className="btn primary no-print" onClick={() => setPicked(true)}>
                    {t('calendars.changeDay')}
                  </button>
                ) : (
                  <p className="quiet small no-print">{t('calendars.onlyAdministrator')}</p>
                )}
              </DayCard>
              <p className="quiet small no-print wide-only">{t('calendars.keys')}</p>
            </aside>
          </div>
        </>
      )}
      <AgencyHours shown={content} agencies={agencies} editing={editing} />
      <HoursPanel shown={content} editing={editing} />
      <ReadingsPanel agencies={agencies} mayChange={rights.propose} />
      {editing && picked && day && (
        <DayEditor
          day={day}
          profileId={choice.calendar}
          agencies={agencies}
          editing={editing}
          onClose={() => setPicked(false)}
        />
      )}
      {announcedYear && (
        <AnnounceDialog
          year={announcedYear}
          asksReason
          onClose={() => setAnnounced(undefined)}
          onSave={(paper, reason) =>
            propose({
              title: t('calendars.announce.title', { year: announcedYear.year }),
              reason,
              decision: paper,
              changes: withAnnouncement(content, {}, { year: announcedYear.year, paper }),
            })
          }
        />
      )}
    </div>
  );
}
