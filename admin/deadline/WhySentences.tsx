import EventBusy from '@mui/icons-material/EventBusyOutlined';
import EventRepeat from '@mui/icons-material/EventRepeatOutlined';
import Gavel from '@mui/icons-material/GavelOutlined';
import HelpOutline from '@mui/icons-material/HelpOutlineOutlined';
import Login from '@mui/icons-material/LoginOutlined';
import MailOutline from '@mui/icons-material/MailOutlineOutlined';
import MenuBook from '@mui/icons-material/MenuBookOutlined';
import PauseCircleOutline from '@mui/icons-material/PauseCircleOutlined';
import Bolt from '@mui/icons-material/BoltOutlined';
import EditCalendar from '@mui/icons-material/EditCalendarOutlined';
import Thunderstorm from '@mui/icons-material/ThunderstormOutlined';
import type { ComponentType } from 'react';
import type { WhyKind, WhyLine } from '#engine/deadline/why/why-facts.ts';

const icons: Record<Exclude<WhyKind, 'summary'>, ComponentType<{ fontSize?: 'inherit' }>> = {
  moved: Login,
  initiative: Bolt,
  skipped: EventBusy,
  swapIn: EventRepeat,
  halfDay: EventBusy,
  closure: Thunderstorm,
  pause: PauseCircleOutline,
  correction: EditCalendar,
  apology: MailOutline,
  statutory: Gavel,
  provisional: HelpOutline,
  basis: MenuBook,
};

/** The account in plain sentences: the whole answer first, then what was special about it. */
export function WhySentences({ lines }: { lines: readonly WhyLine[] }) {
  const [summary, ...rest] = lines;
  return (
    <div className="why-lines">
      {summary && <p className="why-summary">{summary.text}</p>}
      {rest.length > 0 && (
        <ul>
          {rest.map((line, index) => {
            const Icon = icons[line.kind as keyof typeof icons] ?? HelpOutline;
            return (
              <li key={index} className={line.kind}>
                <Icon fontSize="inherit" />
                <span>{line.text}</span>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
