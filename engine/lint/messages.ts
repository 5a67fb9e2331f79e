import { UNIT_NAMES } from './budget-minutes.ts';
import type { Language } from './rule.ts';

/** What a rule reports to fill its sentence. */
export type Params = Record<string, string | number>;
type Sentence = (params: Params) => string;

const VIETNAMESE: Record<string, Sentence> = {
  'budget-missing': () => 'Bước này chưa có thời lượng, nên không ai được nhắc trước khi hết hạn.',
  'budgets-exceed-committed': (p) =>
    `Tổng thời lượng các bước là ${p.minutes} phút, vượt thời hạn cam kết ${p.limit} phút: ${p.path}.`,
  'call-activity-used': (p) =>
    `"${p.name}" gọi một quy trình khác; hồ sơ chỉ chạy trên một quy trình: hãy vẽ các bước đó vào sơ đồ này.`,
  'committed-exceeds-statutory': (p) =>
    `Thời hạn cam kết (${term(p, 'committed', 'vi')}) dài hơn thời hạn luật định (${term(p, 'statutory', 'vi')}).`,
  'condition-variable-unknown': (p) =>
    `Điều kiện của "${p.flow}" dùng "${p.variable}", nhưng không biểu mẫu nào cho giá trị này.`,
  'dead-end': (p) => `Quy trình có lỗi: nút "${p.name}" không có luồng ra.`,
  'deadline-missing': () => 'Quy trình chưa có thời hạn luật định hoặc thời hạn cam kết.',
  'form-missing': (p) => `Bước "${p.name}" chưa có biểu mẫu.`,
  'form-unknown': (p) => `Bước "${p.name}" dùng biểu mẫu "${p.form}", nhưng thủ tục không có biểu mẫu này.`,
  'gateway-without-condition': (p) =>
    `Luồng từ "${p.name}" đến "${p.target}" chưa có điều kiện và không phải luồng mặc định.`,
  'gateway-without-default': (p) => `Cổng "${p.name}" không có luồng mặc định: hồ sơ có thể bị kẹt tại đây.`,
  'hidden-id-used': (p) => `Mã của "${p.name}" bắt đầu bằng "motcua_", phần mã dành riêng cho hệ thống.`,
  'initiative-exceeds-committed': (p) =>
    `Với "${p.initiativeVi}", các bước cần ${p.minutes} phút, vượt cam kết ${p.limit} phút: ${p.path}.`,
  'initiative-exceeds-posted': (p) =>
    `"${p.initiativeVi}" cam kết ${term(p, 'promised', 'vi')}, dài hơn thời hạn niêm yết ${term(p, 'posted', 'vi')}.`,
  'initiative-step-unknown': (p) =>
    `"${p.initiativeVi}" đặt thời lượng cho bước "${p.step}", nhưng sơ đồ không có bước này.`,
  'lane-role-unknown': (p) => `Làn "${p.name}" chưa gắn với vai trò nào (${p.roles}).`,
  'message-without-key': (p) => `Sự kiện "${p.name}" thiếu tên thông điệp hoặc khóa tương quan.`,
  'no-handover-step': () =>
    'Không có bước trả kết quả: hồ sơ sẽ không bao giờ ở trạng thái "Đã trả kết quả".',
  'no-process': (p) => `Sơ đồ phải có đúng một quy trình thực thi, hiện có ${p.count}.`,
  'no-result-step': () => 'Không bước nào được đánh dấu "có kết quả": thời hạn sẽ không bao giờ dừng.',
  'path-without-result': (p) => `Có luồng đi đến "${p.name}" mà không qua bước có kết quả.`,
  'pause-incomplete': (p) =>
    `Phần tạm dừng của "${p.name}" thiếu lý do hoặc cách tính (cộng dồn, tính lại, không dừng).`,
  'start-event-missing': (p) => `Quy trình phải bắt đầu bằng đúng một sự kiện thường, hiện có ${p.count}.`,
  'statutory-term-unknown': (p) => `Không tìm thấy thời hạn luật định "${p.term}".`,
  'timer-counting-unknown': (p) =>
    `Sự kiện hẹn giờ "${p.name}" có cách tính, đơn vị hoặc thời hạn không có trong hệ thống: "${p.value}".`,
  'timer-lead-exceeds-term': (p) =>
    `Sự kiện hẹn giờ "${p.name}" báo trước hạn ${term(p, 'lead', 'vi')}, nhưng cả thời hạn chỉ có ${term(p, 'term', 'vi')}: nó sẽ báo ngay khi tiếp nhận.`,
  'timer-on-paused-clock': (p) =>
    `Sự kiện hẹn giờ "${p.name}" tính theo thời hạn của hồ sơ, nhưng thời hạn tạm dừng tại "${p.holder}": nó không báo trong lúc chờ ở đó.`,
  'timer-percent-out-of-range': (p) =>
    `Sự kiện hẹn giờ "${p.name}": tỷ lệ phải là số nguyên từ 1 đến 100, hiện là ${p.percent}.`,
  'timer-without-value': (p) => `Sự kiện hẹn giờ "${p.name}" chưa có thời gian.`,
  'unlabelled-element': (p) => `Phần tử "${p.id}" chưa có tên.`,
  unreachable: (p) => `Không có luồng nào dẫn đến "${p.name}".`,
  'user-task-without-role': (p) =>
    `Bước "${p.name}" chưa giao cho vai trò nào: đặt vào một làn hoặc giao trực tiếp.`,
};

const ENGLISH: Record<string, Sentence> = {
  'budget-missing': () => 'This step has no time budget, so nobody is warned before it runs out.',
  'budgets-exceed-committed': (p) =>
    `The steps may take ${p.minutes} min together, more than the committed ${p.limit} min: ${p.path}.`,
  'call-activity-used': (p) =>
    `"${p.name}" calls another process; a dossier runs on one process only: draw those steps into this diagram.`,
  'committed-exceeds-statutory': (p) =>
    `The committed time (${term(p, 'committed', 'en')}) is longer than the statutory one (${term(p, 'statutory', 'en')}).`,
  'condition-variable-unknown': (p) =>
    `The condition of "${p.flow}" uses "${p.variable}", which no form gives.`,
  'dead-end': (p) => `"${p.name}" has no outgoing flow.`,
  'deadline-missing': () => 'The process has no statutory term or no committed time.',
  'form-missing': (p) => `The step "${p.name}" has no form.`,
  'form-unknown': (p) => `The step "${p.name}" uses the form "${p.form}", which the procedure does not have.`,
  'gateway-without-condition': (p) =>
    `The flow from "${p.name}" to "${p.target}" has no condition and is not the default one.`,
  'gateway-without-default': (p) =>
    `The gateway "${p.name}" has no default flow: a dossier may get stuck here.`,
  'hidden-id-used': (p) => `The id of "${p.name}" begins with "motcua_", which is reserved.`,
  'initiative-exceeds-committed': (p) =>
    `Under "${p.initiativeEn}" the steps need ${p.minutes} min, more than the committed ${p.limit} min: ${p.path}.`,
  'initiative-exceeds-posted': (p) =>
    `"${p.initiativeEn}" promises ${term(p, 'promised', 'en')}, more than the posted ${term(p, 'posted', 'en')}.`,
  'initiative-step-unknown': (p) =>
    `"${p.initiativeEn}" sets a budget for the step "${p.step}", which is not drawn.`,
  'lane-role-unknown': (p) => `The lane "${p.name}" is tied to no role (${p.roles}).`,
  'message-without-key': (p) => `The event "${p.name}" lacks a message name or a correlation key.`,
  'no-handover-step': () => 'No step hands the result over: no dossier will ever be "returned".',
  'no-process': (p) => `The diagram must have exactly one executable process but has ${p.count}.`,
  'no-result-step': () => 'No step is marked "result ready": the clock would never stop.',
  'path-without-result': (p) =>
    `"${p.name}" can be reached without passing a step that makes the result ready.`,
  'pause-incomplete': (p) =>
    `The pause of "${p.name}" lacks its kind or its policy (accumulate, restart, run).`,
  'start-event-missing': (p) =>
    `The process must begin with exactly one blank start event but has ${p.count}.`,
  'statutory-term-unknown': (p) => `There is no statutory term "${p.term}".`,
  'timer-counting-unknown': (p) =>
    `The timer "${p.name}" names a counting, a unit or a clock that does not exist: "${p.value}".`,
  'timer-lead-exceeds-term': (p) =>
    `The timer "${p.name}" rings ${term(p, 'lead', 'en')} before the end, but the whole term is ${term(p, 'term', 'en')}: it would ring at the receipt.`,
  'timer-on-paused-clock': (p) =>
    `The timer "${p.name}" goes by the dossier's clock, which is paused at "${p.holder}": it can not ring while waiting there.`,
  'timer-percent-out-of-range': (p) =>
    `The timer "${p.name}": the share must be a whole number from 1 to 100 but is ${p.percent}.`,
  'timer-without-value': (p) => `The timer "${p.name}" does not say when it rings.`,
  'unlabelled-element': (p) => `The element "${p.id}" has no name.`,
  unreachable: (p) => `No flow leads to "${p.name}".`,
  'user-task-without-role': (p) => `The step "${p.name}" is given to no role: put it in a lane or assign it.`,
};

/** The sentence of every rule, by language. */
export const MESSAGES: Record<Language, Record<string, Sentence>> = { vi: VIETNAMESE, en: ENGLISH };

/** "8 giờ làm việc"; the same day needs no number. */
function term(params: Params, which: string, language: Language): string {
  const unit = String(params[`${which}Unit`]);
  const name = UNIT_NAMES[language][unit] ?? unit;
  return unit === 'sameDay' ? name : `${params[`${which}Value`]} ${name}`;
}
