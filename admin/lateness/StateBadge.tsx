import CheckCircleOutline from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import Schedule from '@mui/icons-material/ScheduleOutlined';
import TrendingDown from '@mui/icons-material/TrendingDownOutlined';
import { useTranslate } from 'react-admin';
import type { ForecastState } from './forecast.ts';

const looks = {
  onTrack: { tone: 'good', Icon: CheckCircleOutline },
  dueSoon: { tone: 'soon', Icon: Schedule },
  willBeLate: { tone: 'late', Icon: TrendingDown },
  late: { tone: 'late', Icon: ErrorOutline },
} as const;

/** How a dossier will end, in a word with an icon. */
export function StateBadge({ state }: { state: ForecastState }) {
  const t = useTranslate();
  const { tone, Icon } = looks[state];
  return (
    <span className={`badge ${tone}`}>
      <Icon fontSize="inherit" aria-hidden /> {t(`lateness.state.${state}`)}
    </span>
  );
}
