import { useTranslate } from 'react-admin';
import { DayText } from './DayText.tsx';

/** Office days `YYYY-MM-DD`, both included. */
export interface Period {
  from: string;
  to: string;
}

interface Props {
  period: Period;
  /** Named periods, each a button. */
  presets: { label: string; period: Period }[];
  onChange: (period: Period) => void;
}

/** From when until when: a named period, or two days. A day that would turn the period round moves the other along. */
export function PeriodFilter({ period, presets, onChange }: Props) {
  const t = useTranslate();
  const { from, to } = period;
  return (
    <>
      {presets.map((preset) => (
        <button
          key={preset.label}
          type="button"
          className="btn"
          aria-pressed={preset.period.from === from && preset.period.to === to}
          onClick={() => onChange(preset.period)}
        >
          {preset.label}
        </button>
      ))}
      <DayText
        label={t('dossier.from')}
        value={from}
        onChange={(day) => day && onChange({ from: day, to: day > to ? day : to })}
      />
      <DayText
        label={t('dossier.to')}
        value={to}
        onChange={(day) => day && onChange({ from: day < from ? day : from, to: day })}
      />
    </>
  );
}

/** The month a day lies in, up to that day's month's end. */
export function monthOf(day: string): Period {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { from: `${day.slice(0, 7)}-01`, to: `${day.slice(0, 7)}-${String(last).padStart(2, '0')}` };
}

/** The year a day lies in. */
export function yearOf(day: string): Period {
  return { from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` };
}
