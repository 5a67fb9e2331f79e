import type Modeler from 'bpmn-js/lib/Modeler';
import type { Draft, DraftProblem, StepForm } from '../app/drafts.ts';
import { t } from '../app/i18n.ts';
import { FormsTab } from '../forms/FormsTab.tsx';
import { ChangesTab } from './ChangesTab.tsx';
import { ProblemsTab } from './ProblemsTab.tsx';
import type { Content } from './use-draft-saving.ts';

export type DrawerTab = 'problems' | 'changes' | 'forms';

const tabs: DrawerTab[] = ['problems', 'changes', 'forms'];

/** Below the canvas: problems, the difference from the version in force, and the step forms. */
export function Drawer({
  draft,
  content,
  problems,
  tab,
  onTab,
  modeler,
  forms,
  onForms,
}: {
  draft: Draft;
  content: Content | undefined;
  problems: DraftProblem[];
  tab: DrawerTab | undefined;
  onTab: (tab: DrawerTab | undefined) => void;
  modeler: Modeler | undefined;
  forms: Record<string, StepForm>;
  onForms: (forms: Record<string, StepForm>) => void;
}) {
  const errors = problems.some(({ severity }) => severity === 'error');
  return (
    <section className={tab ? `drawer open ${tab}` : 'drawer'}>
      <div className="drawer-tabs">
        {tabs.map((each) => (
          <button
            key={each}
            type="button"
            aria-expanded={each === tab}
            className={each === tab ? 'active' : ''}
            onClick={() => onTab(each === tab ? undefined : each)}
          >
            {t(`drawer.${each}`)}
            {each === 'problems' && (
              <span className={errors ? 'count error' : problems.length > 0 ? 'count warning' : 'count'}>
                {problems.length}
              </span>
            )}
          </button>
        ))}
      </div>
      {tab && (
        <div className="drawer-body">
          {tab === 'problems' && <ProblemsTab problems={problems} modeler={modeler} />}
          {tab === 'changes' && <ChangesTab draft={draft} content={content} modeler={modeler} />}
          {tab === 'forms' && <FormsTab forms={forms} onForms={onForms} />}
        </div>
      )}
    </section>
  );
}
