import type { Budget } from '#engine/deadline/budget.ts';
import { drawing, flows } from '#test/office/procedures/publish/drawing.ts';

/** A procedure that is published for a trial only. */
export interface TermTrial {
  code: string;
  slug: string;
  /** What the agency promises; the law gives three working days. */
  committed: Budget;
}

/** The body of `POST /api/drafts` for the least procedure there is, one step long, with a term of that kind. */
export function termProcedure({ code, slug, committed }: TermTrial) {
  const step =
    '<bpmn:userTask id="xuLy" name="Xử lý"><bpmn:extensionElements><zeebe:assignmentDefinition candidateGroups="case-officer"/><motcua:budget minutes="240"/><motcua:result ready="true" handover="true"/></bpmn:extensionElements></bpmn:userTask>';
  const ends = '<bpmn:startEvent id="nhan" name="Nhận"/><bpmn:endEvent id="xong" name="Xong"/>';
  return {
    slug,
    bpmn: drawing(`${ends}${step}${flows('nhan -> xuLy -> xong')}`, {
      id: slug,
      extensions: `<motcua:deadline statutoryTerm="kinh-doanh/dang-ky-ho-kinh-doanh" committedValue="${committed.value}" committedUnit="${committed.unit}"/>`,
    }),
    forms: {
      phieu: {
        schema: {
          type: 'object',
          properties: { noiDung: { type: 'string', title: 'Nội dung' } },
          examples: [{ noiDung: 'Thử' }],
        },
      },
    },
    catalogue: {
      code,
      slug,
      name: { vi: `Thử thời hạn ${code}`, en: `Term trial ${code}` },
      intakeForm: 'phieu',
      documents: [],
      fees: [],
    },
  };
}
