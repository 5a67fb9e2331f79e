import type Modeler from 'bpmn-js/lib/Modeler';
import type { Draft, DraftProblem, StepForm } from '../app/drafts.ts';
import { t } from '../app/i18n.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { CatalogueTab } from '../catalogue/CatalogueTab.tsx';
import { FormsTab } from '../forms/FormsTab.tsx';
import { ChangesTab } from './ChangesTab.tsx';
import { ProblemsTab } from './ProblemsTab.tsx';
import type { Content } from './use-draft-saving.ts';

export type DrawerTab = 'problems' | 'changes' | 'forms' | 'catalogue';

const tabs: DrawerTab[] = ['problems', 'changes', 'forms', 'catalogue'];

/** Below the canvas: problems, the difference from the version in force, the step forms, the particulars. */
export function Drawer({
  draft,
  content,
  problems,
  tab,
  onTab,
  modeler,
  forms,
  onForms,
  catalogue,
  onCatalogue,
}: {
  draft: Draft;
  content: Content | undefined;
  problems: DraftProblem[];
  tab: DrawerTab | undefined;
  onTab: (tab: DrawerTab | undefined) => void;
  modeler: Modeler | undefined;
  forms: Record<string, StepForm>;
  onForms: (forms: Record<string, StepForm>) => void;
  catalogue: Catalogue;
  onCatalogue: (catalogue: Catalogue) => void;
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
          {tab === 'catalogue' && (
            <CatalogueTab
              catalogue={catalogue}
              formKeys={Object.keys(forms).sort()}
              onCatalogue={onCatalogue}
            />
          )}
        </div>
      )}
    </section>
  );
}
