import ChevronLeft from '@mui/icons-material/ChevronLeftOutlined';
import ChevronRight from '@mui/icons-material/ChevronRightOutlined';
import { useLocaleState, useTranslate } from 'react-admin';
import { localized } from '../app/locale.ts';
import type { Agency, CalendarVersion, YearAnswer } from './calendar-answers.ts';
import { hoursOf } from './year-days.ts';

/** Which year, hours and agency are looked at. */
export interface YearChoice {
  year: number;
  calendar: string;
  agencyId: string;
}

interface Props {
  choice: YearChoice;
  content: CalendarVersion;
  agencies: readonly Agency[];
  answer: YearAnswer | undefined;
  onChoice: (choice: YearChoice) => void;
  /** Marks a provisional year as announced; without it nobody may here. */
  onAnnounce?: (year: number) => void;
}

/** The year with a way to its neighbours, by which office hours and for whose counter, and what it sums up to. */
export function YearBar({ choice, content, agencies, answer, onChoice, onAnnounce }: Props) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const years = content.years.map(({ year }) => year);
  const turn = (by: number) => onChoice({ ...choice, year: choice.year + by });
  return (
    <div className="year-bar">
      <div className="row no-print" style={{ gap: 4, flexWrap: 'nowrap' }}>
        <button
          type="button"
          className="icon-btn"
          aria-label={t('calendars.yearBefore')}
          disabled={choice.year <= Math.min(...years)}
          onClick={() => turn(-1)}
        >
          <ChevronLeft />
        </button>
        <select
          className="input slim num"
          aria-label={t('calendars.year')}
          value={choice.year}
          onChange={(event) => onChoice({ ...choice, year: Number(event.target.value) })}
        >
          {years.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
        <button
          type="button"
          className="icon-btn"
          aria-label={t('calendars.yearAfter')}
          disabled={choice.year >= Math.max(...years)}
          onClick={() => turn(1)}
        >
          <ChevronRight />
        </button>
      </div>
      <select
        className="input slim"
        aria-label={t('calendars.profile')}
        value={choice.calendar}
        onChange={(event) => onChoice({ ...choice, calendar: event.target.value })}
      >
        {content.profiles.map((profile) => (
          <option key={profile.id} value={profile.id}>
            {t('calendars.profileNamed', { id: profile.id, name: localized(profile.name, locale) })}
          </option>
        ))}
      </select>
      <select
        className="input slim"
        aria-label={t('calendars.agency')}
        value={choice.agencyId}
        onChange={(event) => onChoice({ ...choice, agencyId: event.target.value })}
      >
        <option value="">{t('calendars.allAgencies')}</option>
        {agencies.map((agency) => (
          <option key={agency.id} value={agency.id}>
            {agency.name}
          </option>
        ))}
      </select>
      {answer && (
        <p className="num year-sum">
          <strong>
            {t('calendars.figures', {
              days: answer.workingDays,
              hours: hoursOf(answer.workingMinutes, locale),
            })}
          </strong>{' '}
          <span className="quiet">{t('calendars.closedWeekdays', { n: answer.closedWeekdays })}</span>
          {answer.provisional && <span className="badge soon">{t('calendars.provisionalYear')}</span>}
        </p>
      )}
      {answer?.provisional && onAnnounce && (
        <button type="button" className="btn slim no-print" onClick={() => onAnnounce(answer.year)}>
          {t('calendars.announce.open', { year: answer.year })}
        </button>
      )}
      <YearSources content={content} answer={answer} />
    </div>
  );
}

/** The papers that announced the year, once it is announced. */
function YearSources({ content, answer }: Pick<Props, 'content' | 'answer'>) {
  const t = useTranslate();
  const sources = content.years.find(({ year }) => year === answer?.year)?.references ?? [];
  if (!answer || answer.provisional || sources.length === 0) return null;
  return (
    <p className="quiet small year-sources">
      {t('calendars.announce.sources', { list: sources.join('; ') })}
    </p>
  );
}
