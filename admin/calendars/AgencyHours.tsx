import { useLocaleState, useTranslate } from 'react-admin';
import { localized } from '../app/locale.ts';
import { formatDay } from '../kit/format-moment.ts';
import type { Agency, CalendarContent } from './calendar-answers.ts';

/** Which agency works by which hours since when: at its counter, and for its deadlines. */
export function AgencyHours({
  content,
  agencies,
}: {
  content: CalendarContent;
  agencies: readonly Agency[];
}) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const nameOf = (id: string) => {
    const profile = content.profiles.find((one) => one.id === id);
    return profile ? t('calendars.profileNamed', { id, name: localized(profile.name, locale) }) : id;
  };
  const rows = agencies.flatMap((agency) => {
    const dated = content.assignments[agency.id] ?? [];
    const usual = [{ from: '', counterHours: agency.calendar, deadlineCalendar: agency.calendar }];
    return (dated.length > 0 ? dated : usual).map((one) => ({ agency, ...one }));
  });
  return (
    <section className="panel">
      <header>
        <h2>{t('calendars.agencyHours')}</h2>
      </header>
      <div className="scroll-x" tabIndex={0} role="group" aria-label={t('calendars.agencyHours')}>
        <table className="register">
          <thead>
            <tr>
              {['agency', 'from', 'counterHours', 'deadlineCalendar'].map((key) => (
                <th key={key} scope="col">
                  {t(`calendars.assignment.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ agency, from, counterHours, deadlineCalendar }) => (
              <tr key={`${agency.id}${from}`}>
                <td>{agency.name}</td>
                <td className="num">{from ? formatDay(from, locale) : t('calendars.fromTheStart')}</td>
                <td>{nameOf(counterHours)}</td>
                <td>{nameOf(deadlineCalendar)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
