import type Modeler from 'bpmn-js/lib/Modeler';
import { useEffect, useMemo, useState } from 'react';
import { t } from '../app/i18n.ts';
import { currentLocale } from '../app/locale.ts';
import { initiativePlans } from '../procedure/law-data.ts';
import { pathName } from '../procedure/path-name.ts';
import { pathThrough } from '../procedure/paths.ts';
import { rulerOf, type Ruler } from '../procedure/ruler.ts';
import { minutesWords } from '../procedure/working-time.ts';
import { service } from './modeler-services.ts';
import { RulerRow } from './RulerRow.tsx';
import { selectElement } from './use-selection.ts';
import { useMeasured } from './use-ruler.ts';

/** How many ways the chooser lists; more than these are told apart on the canvas. */
const listedMax = 20;

/** Under the canvas: the steps of a path in working time, against what is promised and what the law gives. */
export function BudgetRuler({
  modeler,
  changeCount,
  selected,
  procedureCode,
}: {
  modeler: Modeler | undefined;
  changeCount: number;
  selected: string | undefined;
  procedureCode: string | null;
}) {
  const { paths, terms, marks, timers } = useMeasured(modeler, changeCount);
  const [choice, setChoice] = useState('auto');
  const through = selected ? pathThrough(paths, selected) : undefined;
  const path = choice === 'auto' ? (through ?? paths[0]) : (paths[Number(choice)] ?? paths[0]);
  const ruler = useMemo(() => path && rulerOf(path, marks), [path, marks]);
  const variants = useMemo(
    () =>
      path
        ? initiativePlans(procedureCode).map((plan) => ({
            plan,
            // One without step budgets of its own keeps those drawn.
            ruler: rulerOf(path, { committed: plan.committedMinutes }, own(plan.stepBudgets)),
          }))
        : [],
    [path, marks, procedureCode],
  );
  const over = (ruler?.left ?? 0) < 0;

  useEffect(() => {
    if (modeler && path) service(modeler, 'pathHighlight').show(path, over);
  }, [modeler, path, over]);

  if (!modeler || !path || !ruler) return <section className="ruler" aria-label={t('ruler.title')} />;
  const select = (id: string) => selectElement(modeler, id);
  return (
    <section className={over ? 'ruler over' : 'ruler'} aria-label={t('ruler.title')}>
      <div className="ruler-head">
        <h2>{t('ruler.title')}</h2>
        <label>
          {t('ruler.path')}
          <select value={choice} onChange={(event) => setChoice(event.target.value)}>
            <option value="auto">{t(through ? 'ruler.path.selected' : 'ruler.path.longest')}</option>
            {paths.slice(0, listedMax).map((each, index) => (
              <option key={pathKey(each)} value={index}>
                {t('ruler.path.name', {
                  minutes: minutesWords(each.minutes, currentLocale()),
                  steps: pathName(each),
                })}
              </option>
            ))}
          </select>
        </label>
        <p className="verdict" role="status">
          {verdict(ruler)}
        </p>
      </div>
      {ruler.segments.length === 0 ? (
        <p className="empty-state">{t('ruler.noBudget')}</p>
      ) : (
        <>
          <RulerRow
            ruler={ruler}
            timers={timers}
            label={variants.length > 0 ? t('ruler.normal') : undefined}
            statutory={terms.statutory}
            onSelect={select}
          />
          {variants.map((variant) => (
            <RulerRow
              key={variant.plan.code}
              ruler={variant.ruler}
              label={variant.plan.name}
              statutory={terms.statutory}
              onSelect={select}
            />
          ))}
        </>
      )}
    </section>
  );
}

const own = (budgets: Record<string, number>) => (Object.keys(budgets).length > 0 ? budgets : undefined);

const pathKey = ({ flows }: { flows: { id: string }[] }): string => flows.map(({ id }) => id).join(' ');

/** "Tổng 8 giờ · vừa đủ", "Tổng 9 giờ · vượt 1 giờ". */
function verdict({ total, left }: Ruler): string {
  const words = (minutes: number): string => minutesWords(minutes, currentLocale());
  const rest =
    left === undefined
      ? t('ruler.noTerm')
      : left < 0
        ? t('ruler.over', { over: words(-left) })
        : left === 0
          ? t('ruler.full')
          : t('ruler.left', { left: words(left) });
  return `${t('ruler.total', { total: words(total) })} · ${rest}`;
}
