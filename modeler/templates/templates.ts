/** A step of a template: where it stands in the grid of lanes and columns, and what it carries. */
export interface TemplateNode {
  id: string;
  type: 'startEvent' | 'endEvent' | 'userTask' | 'exclusiveGateway';
  name: string;
  lane: string;
  column: number;
  budgetMinutes?: number;
  result?: 'ready' | 'handover';
  defaultFlow?: string;
}

/** A way between two nodes of a template; `condition` is FEEL. */
export interface TemplateFlow {
  id: string;
  source: string;
  target: string;
  name?: string;
  condition?: string;
}

/** A procedure to start from: steps on a grid of lanes and columns. */
export interface Template {
  id: 'standard' | 'instant' | 'empty';
  /** Role names of the lanes, from top to bottom. */
  lanes: string[];
  nodes: TemplateNode[];
  flows: TemplateFlow[];
}

/** The ordinary course of a procedure at a one-stop shop, with its return and its refusal. */
const standard: Template = {
  id: 'standard',
  lanes: ['case-officer', 'leader', 'clerk', 'result-officer'],
  nodes: [
    { id: 'batDau', type: 'startEvent', name: 'Đã tiếp nhận', lane: 'case-officer', column: 0 },
    {
      id: 'thuLy',
      type: 'userTask',
      name: 'Thụ lý hồ sơ',
      lane: 'case-officer',
      column: 1,
      budgetMinutes: 300,
    },
    { id: 'ky', type: 'userTask', name: 'Kiểm tra, ký', lane: 'leader', column: 2, budgetMinutes: 120 },
    {
      id: 'quyetDinh',
      type: 'exclusiveGateway',
      name: 'Quyết định?',
      lane: 'leader',
      column: 3,
      defaultFlow: 'luongPhatHanh',
    },
    {
      id: 'phatHanh',
      type: 'userTask',
      name: 'Vào sổ, đóng dấu',
      lane: 'clerk',
      column: 4,
      budgetMinutes: 60,
      result: 'ready',
    },
    {
      id: 'traKetQua',
      type: 'userTask',
      name: 'Trả kết quả',
      lane: 'result-officer',
      column: 5,
      result: 'handover',
    },
    { id: 'ketThuc', type: 'endEvent', name: 'Đã trả kết quả', lane: 'result-officer', column: 6 },
  ],
  flows: [
    { id: 'luong1', source: 'batDau', target: 'thuLy' },
    { id: 'luong2', source: 'thuLy', target: 'ky' },
    { id: 'luong3', source: 'ky', target: 'quyetDinh' },
    { id: 'luongPhatHanh', source: 'quyetDinh', target: 'phatHanh', name: 'Ký duyệt, từ chối' },
    {
      id: 'luongTraLai',
      source: 'quyetDinh',
      target: 'thuLy',
      name: 'Trả lại',
      condition: '=quyetDinh = "traLai"',
    },
    { id: 'luong4', source: 'phatHanh', target: 'traKetQua' },
    { id: 'luong5', source: 'traKetQua', target: 'ketThuc' },
  ],
};

/** "Không chờ": signed at the counter and handed over at once. */
const instant: Template = {
  id: 'instant',
  lanes: ['leader', 'result-officer'],
  nodes: [
    { id: 'batDau', type: 'startEvent', name: 'Đã tiếp nhận', lane: 'leader', column: 0 },
    {
      id: 'ky',
      type: 'userTask',
      name: 'Ký tại quầy',
      lane: 'leader',
      column: 1,
      budgetMinutes: 30,
      result: 'ready',
    },
    {
      id: 'traKetQua',
      type: 'userTask',
      name: 'Trả kết quả ngay',
      lane: 'result-officer',
      column: 2,
      result: 'handover',
    },
    { id: 'ketThuc', type: 'endEvent', name: 'Đã trả kết quả', lane: 'result-officer', column: 3 },
  ],
  flows: [
    { id: 'luong1', source: 'batDau', target: 'ky' },
    { id: 'luong2', source: 'ky', target: 'traKetQua' },
    { id: 'luong3', source: 'traKetQua', target: 'ketThuc' },
  ],
};

const empty: Template = {
  id: 'empty',
  lanes: ['case-officer'],
  nodes: [
    { id: 'batDau', type: 'startEvent', name: 'Đã tiếp nhận', lane: 'case-officer', column: 0 },
    {
      id: 'thuLy',
      type: 'userTask',
      name: 'Thụ lý hồ sơ',
      lane: 'case-officer',
      column: 1,
      budgetMinutes: 60,
      result: 'ready',
    },
    { id: 'ketThuc', type: 'endEvent', name: 'Kết thúc', lane: 'case-officer', column: 2 },
  ],
  flows: [
    { id: 'luong1', source: 'batDau', target: 'thuLy' },
    { id: 'luong2', source: 'thuLy', target: 'ketThuc' },
  ],
};

/** What a new procedure may start from. */
export const templates: Template[] = [standard, instant, empty];
