import { t } from '../app/i18n.ts';
import { currentLocale } from '../app/locale.ts';
import type { LawTerm } from '../procedure/law-terms.ts';
import { factWords } from '../procedure/fact-words.ts';
import type { RulerTimer } from '../procedure/ruler-timers.ts';
import type { Ruler } from '../procedure/ruler.ts';
import { minutesWords, termWords } from '../procedure/working-time.ts';

/** One row of the ruler: segments on the row's own scale, and its marks above them. */
export function RulerRow({
  ruler,
  timers = [],
  label,
  statutory,
  onSelect,
}: {
  ruler: Ruler;
  timers?: RulerTimer[];
  label: string | undefined;
  statutory: LawTerm | undefined;
  onSelect: (elementId: string) => void;
}) {
  const locale = currentLocale();
  const percent = (minutes: number): string => `${(minutes / ruler.scale) * 100}%`;
  const together = ruler.marks.length === 2 && ruler.marks[0]?.minutes === ruler.marks[1]?.minutes;
  const isOver = (ruler.left ?? 0) < 0;
  return (
    <div className={isOver ? 'ruler-row over' : 'ruler-row'}>
      {label && <p className="ruler-label">{label}</p>}
      <div className="ruler-track">
        {ruler.segments.map((segment) => {
          const words = segment.within ? t('ruler.within') : minutesWords(segment.to - segment.from, locale);
          return (
            <button
              key={segment.elementId}
              type="button"
              className={`segment${segment.over ? ' over' : ''}${segment.within ? ' within' : ''}`}
              style={{
                left: percent(segment.from),
                width: segment.within ? undefined : percent(segment.to - segment.from),
              }}
              title={`${segment.name}: ${words}`}
              aria-label={segment.within ? `${segment.name}: ${words}` : undefined}
              onClick={() => onSelect(segment.elementId)}
            >
              {!segment.within && (
                <>
                  <span className="name">{segment.name}</span>
                  <span className="time">{words}</span>
                </>
              )}
            </button>
          );
        })}
        {timers.map((timer) => {
          const words = `${timer.name}: ${factWords('change.timer', timer.fact)}`;
          return (
            <button
              key={timer.elementId}
              type="button"
              className="timer-mark"
              style={{ left: percent(timer.minutes) }}
              title={words}
              aria-label={words}
              onClick={() => onSelect(timer.elementId)}
            />
          );
        })}
        {ruler.marks.map((mark) => (
          <span
            key={mark.kind}
            className={`mark ${mark.kind}${together ? ' together' : ''}`}
            style={{ left: percent(mark.minutes) }}
            title={mark.kind === 'statutory' && statutory ? statutory.references.join('; ') : undefined}
          >
            <span className="flag">
              {t(`ruler.${mark.kind}`)}{' '}
              {mark.kind === 'statutory' && statutory
                ? termWords(statutory.value, statutory.unit, locale)
                : minutesWords(mark.minutes, locale)}
            </span>
          </span>
        ))}
      </div>
    </div>
  );
}
