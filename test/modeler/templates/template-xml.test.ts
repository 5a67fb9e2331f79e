import { describe, expect, it } from 'vitest';
import type { BpmnElement } from '#engine/lint/element.ts';
import { lintProcess } from '#engine/lint/lint-process.ts';
import { readBpmn } from '../../../modeler/procedure/read-bpmn.ts';
import { templates } from '../../../modeler/templates/templates.ts';
import { templateXml } from '../../../modeler/templates/template-xml.ts';

/** What a fresh draft cannot have yet: its term, and the forms of its steps. */
const stillToDo = ['deadline-missing', 'form-missing'];

describe.each(templates)('the template $id', (template) => {
  it('opens without a problem but what the designer has still to choose', async () => {
    // when
    const xml = templateXml({ slug: 'thu-tuc-moi', name: 'Thủ tục "mới" & <lạ>', template });
    const problems = lintProcess((await readBpmn(xml)) as unknown as BpmnElement, { law: {} });
    // then
    const rules = problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
    expect(rules.filter((rule) => !stillToDo.includes(rule))).toEqual([]);
  });
});
