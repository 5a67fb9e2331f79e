/**
 * Vietnamese names of BPMN elements, as the replace menu and the panel's header ask for them. Events are a kind and a
 * trigger, so they are put together here and not listed one by one. Keys are in lower case.
 */
const triggers: Record<string, string> = {
  '': '',
  message: 'thông điệp',
  timer: 'hẹn giờ',
  conditional: 'điều kiện',
  signal: 'tín hiệu',
  error: 'lỗi',
  escalation: 'báo cấp trên',
  compensation: 'bù trừ',
  compensate: 'bù trừ',
  multiple: 'nhiều nguyên nhân',
  parallel: 'đủ mọi nguyên nhân',
  'parallel multiple': 'đủ mọi nguyên nhân',
  link: 'liên kết',
  cancel: 'hủy',
  terminate: 'kết thúc toàn bộ',
};

const eventKinds: Record<string, string> = {
  'start event': 'Sự kiện bắt đầu',
  'end event': 'Sự kiện kết thúc',
  'boundary event': 'Sự kiện biên',
  'intermediate catch event': 'Sự kiện chờ',
  'intermediate throw event': 'Sự kiện phát',
};

const others: Record<string, string> = {
  task: 'Công việc (chưa rõ loại)',
  'user task': 'Việc của cán bộ',
  'service task': 'Việc của hệ thống',
  'send task': 'Việc gửi',
  'receive task': 'Việc nhận',
  'manual task': 'Việc thủ công',
  'script task': 'Việc tính toán',
  'business rule task': 'Việc theo bảng quyết định',
  'call activity': 'Gọi quy trình khác',
  'sub-process (collapsed)': 'Quy trình con (thu gọn)',
  'sub-process (expanded)': 'Quy trình con (mở)',
  'sub-process': 'Quy trình con',
  'expanded sub process': 'Quy trình con',
  'collapsed sub process': 'Quy trình con (thu gọn)',
  'expanded ad hoc sub process': 'Quy trình con tự do',
  'collapsed ad hoc sub process': 'Quy trình con tự do (thu gọn)',
  'ad hoc sub process': 'Quy trình con tự do',
  'ad-hoc sub-process': 'Quy trình con tự do',
  'ad-hoc sub-process (collapsed)': 'Quy trình con tự do (thu gọn)',
  'ad-hoc sub-process (expanded)': 'Quy trình con tự do (mở)',
  'event sub-process': 'Quy trình con theo sự kiện',
  'event sub process': 'Quy trình con theo sự kiện',
  transaction: 'Giao dịch',
  gateway: 'Rẽ nhánh',
  'exclusive gateway': 'Rẽ một nhánh',
  'parallel gateway': 'Rẽ song song',
  'inclusive gateway': 'Rẽ nhiều nhánh',
  'event-based gateway': 'Chờ sự kiện đến trước',
  'event based gateway': 'Chờ sự kiện đến trước',
  'event based instantiating gateway': 'Khởi tạo theo sự kiện',
  'parallel event based instantiating gateway': 'Khởi tạo theo nhiều sự kiện',
  'complex gateway': 'Cổng phức hợp',
  'sequence flow': 'Luồng',
  'conditional flow': 'Luồng có điều kiện',
  'default flow': 'Luồng mặc định',
  'message flow': 'Luồng thông điệp',
  association: 'Liên hệ',
  'data input association': 'Liên hệ dữ liệu vào',
  'data output association': 'Liên hệ dữ liệu ra',
  'data object reference': 'Dữ liệu',
  'data store reference': 'Kho dữ liệu',
  'data input': 'Dữ liệu vào',
  'data output': 'Dữ liệu ra',
  'text annotation': 'Ghi chú',
  group: 'Nhóm',
  lane: 'Làn (vai trò)',
  participant: 'Cơ quan',
  process: 'Quy trình',
  collaboration: 'Quy trình',
  'empty pool/participant': 'Khung cơ quan (thu gọn)',
  'expanded pool/participant': 'Khung cơ quan (mở)',
  label: 'Nhãn',
};

export const elementNames: ReadonlyMap<string, string> = buildNames();

function buildNames(): Map<string, string> {
  const names = new Map(Object.entries(others));
  for (const [kind, kindName] of Object.entries(eventKinds))
    for (const [trigger, triggerName] of Object.entries(triggers)) {
      const key = [trigger, kind].filter(Boolean).join(' ');
      const name = [kindName, triggerName].filter(Boolean).join(' ');
      names.set(key, name);
      names.set(`${key} (non-interrupting)`, `${name} (không ngắt)`);
      names.set(`${key} (non interrupting)`, `${name} (không ngắt)`);
    }
  return names;
}
