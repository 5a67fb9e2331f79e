import AccessTime from '@mui/icons-material/AccessTime';
import CheckCircleOutline from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import PauseCircleOutline from '@mui/icons-material/PauseCircleOutlined';
import Schedule from '@mui/icons-material/ScheduleOutlined';
import Popper from '@mui/material/Popper';
import { memo, useRef, useState, type ComponentType } from 'react';
import { useTranslate } from 'react-admin';
import { useOfficeNow } from '../app/office-clock.ts';
import type { BarGeometry } from './bar-geometry.ts';
import { deadlineState, type DeadlineFacts, type DeadlineState } from './deadline-facts.ts';
import { deadlineWords } from './deadline-words.ts';
import './deadline.css';
import { WhyPanel, type WhyPanelProps } from './WhyPanel.tsx';

const icons: Record<DeadlineState, ComponentType<{ fontSize?: 'inherit' }>> = {
  none: Schedule,
  onTime: AccessTime,
  dueSoon: Schedule,
  late: ErrorOutline,
  paused: PauseCircleOutline,
  done: CheckCircleOutline,
  doneLate: ErrorOutline,
};

interface Props {
  facts: DeadlineFacts;
  bar?: BarGeometry;
  /** What to ask when somebody wants to know why; without it the chip is plain words. */
  why?: WhyPanelProps;
  label?: string;
}

/** The product's signature: the deadline in words, the working time used as a thin bar, and the account on demand. */
export const DeadlineChip = memo(function DeadlineChip({ facts, bar, why, label }: Props) {
  const t = useTranslate();
  const now = useOfficeNow();
  const state = deadlineState(facts, now);
  const words = deadlineWords(facts, now);
  const text = t(words.key, {
    ...words.values,
    length: words.length ? t(words.length.key, words.length.values) : '',
  });
  const Icon = icons[state];
  const body = (
    <>
      <span className="chip-words">
        <Icon fontSize="inherit" />
        <span>
          {label && <span className="chip-label">{label} </span>}
          {text}
        </span>
      </span>
      {bar && <Bar bar={bar} />}
    </>
  );
  if (!why) return <span className={`chip ${state}`}>{body}</span>;
  return (
    <ChipWithWhy state={state} why={why}>
      {body}
    </ChipWithWhy>
  );
});

function Bar({ bar }: { bar: BarGeometry }) {
  return (
    <span className="chip-bar" aria-hidden>
      <span className="chip-used" style={{ width: `${bar.used * 100}%` }} />
      {bar.committed < 0.995 && <span className="chip-tick" style={{ left: `${bar.committed * 100}%` }} />}
      <span className="chip-tick end" />
    </span>
  );
}

interface WhyProps {
  state: DeadlineState;
  why: WhyPanelProps;
  children: React.ReactNode;
}

/** The popover stands at the end of the page: focus that moves into it has not left the chip. */
function isInWhy(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.why-popper') !== null;
}

/** Opens on hover after a moment, on keyboard focus and on a tap; Escape and leaving close it. */
function ChipWithWhy({ state, why, children }: WhyProps) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const later = (value: boolean, wait: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(value), wait);
  };
  return (
    <span onMouseEnter={() => later(true, 350)} onMouseLeave={() => later(false, 150)}>
      <button
        ref={anchor}
        type="button"
        className={`chip ${state}`}
        aria-expanded={open}
        onClick={(event) => {
          event.stopPropagation();
          clearTimeout(timer.current);
          setOpen((value) => !value);
        }}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && setOpen(true)}
        onBlur={(event) => !isInWhy(event.relatedTarget) && setOpen(false)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setOpen(false);
          const link = event.key === 'Tab' && !event.shiftKey ? panel.current?.querySelector('a') : null;
          if (!link) return;
          event.preventDefault();
          link.focus();
        }}
      >
        {children}
      </button>
      {open && (
        <Popper
          open
          anchorEl={anchor.current}
          placement="bottom-start"
          className="why-popper"
          modifiers={[{ name: 'offset', options: { offset: [0, 6] } }]}
        >
          <section
            ref={panel}
            className="why"
            aria-label={t('deadline.why')}
            onClick={(event) => event.stopPropagation()}
            onBlur={(event) => !isInWhy(event.relatedTarget) && setOpen(false)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' && event.key !== 'Tab') return;
              event.preventDefault();
              setOpen(false);
              anchor.current?.focus();
            }}
          >
            <h3>{t('deadline.why')}</h3>
            <WhyPanel {...why} />
          </section>
        </Popper>
      )}
    </span>
  );
}
