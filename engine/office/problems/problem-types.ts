import { waitProblemTypes } from './wait-problem-types.ts';

import { initiativeProblems } from './initiative-problems.ts';

interface ProblemText {
  status: number;
  vi: string;
  en: string;
}

/** Every problem the office can answer: HTTP status and title. The key is the stable end of the problem's `type`. */
export const problemTypes = {
  ...initiativeProblems,
  ...waitProblemTypes,
  'bad-request': { status: 400, vi: 'Yêu cầu không đọc được.', en: 'The request could not be read.' },
  'not-signed-in': {
    status: 401,
    vi: 'Bạn chưa đăng nhập hoặc phiên làm việc đã hết hạn.',
    en: 'You are not signed in, or the session has ended.',
  },
  'wrong-credentials': {
    status: 401,
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    en: 'The user name or the password is wrong.',
  },
  forbidden: {
    status: 403,
    vi: 'Bạn không có quyền thực hiện thao tác này.',
    en: 'You may not do this.',
  },
  'foreign-origin': {
    status: 403,
    vi: 'Yêu cầu đến từ một trang web khác nên bị từ chối.',
    en: 'The request came from another website and was refused.',
  },
  'four-eyes': {
    status: 403,
    vi: 'Người đưa vào áp dụng phải khác người sửa bản nháp lần cuối.',
    en: 'The publisher must be another person than the last editor of the draft.',
  },
  'not-found': { status: 404, vi: 'Không tìm thấy.', en: 'Not found.' },
  'task-taken': {
    status: 409,
    vi: 'Việc này đã được {name} nhận xử lý.',
    en: 'This work has been taken by {name}.',
  },
  'task-closed': {
    status: 409,
    vi: 'Việc này đã hoàn thành hoặc đã được thu hồi, vui lòng tải lại.',
    en: 'This work is done or was withdrawn, please reload.',
  },
  'fee-unpaid': {
    status: 409,
    vi: 'Chưa thu đủ phí, không thể trả kết quả.',
    en: 'The fee has not been paid in full, so the result cannot be handed over.',
  },
  overpaid: {
    status: 409,
    vi: 'Số tiền vượt quá phần phí còn phải thu.',
    en: 'The amount exceeds what is still owed.',
  },
  'receipt-cancelled': {
    status: 409,
    vi: 'Biên lai này đã hủy. Số biên lai vẫn được giữ trong quyển.',
    en: 'This receipt has been cancelled already. Its number stays in the book.',
  },
  'receipt-refunded': {
    status: 409,
    vi: 'Biên lai này đã hoàn phí nên không hủy được.',
    en: 'Money of this receipt has been given back, so it cannot be cancelled.',
  },
  'refund-not-due': {
    status: 409,
    vi: 'Chỉ hoàn phí khi hồ sơ bị từ chối, dừng giải quyết hoặc đã thu thừa.',
    en: 'Money goes back only when the dossier was refused or stopped, or when too much was paid.',
  },
  'refund-too-much': {
    status: 409,
    vi: 'Số tiền hoàn vượt quá số được hoàn của biên lai này.',
    en: 'The amount exceeds what may be given back of this receipt.',
  },
  'wrong-status': {
    status: 409,
    vi: 'Không thực hiện được khi hồ sơ đang ở trạng thái "{status}".',
    en: 'This cannot be done while the dossier is "{status}".',
  },
  'withdrawal-pending': {
    status: 409,
    vi: 'Công dân đã yêu cầu rút hồ sơ; hãy chờ lãnh đạo quyết định.',
    en: 'The citizen has asked to withdraw; wait for the leader to decide.',
  },
  'supplement-not-possible': {
    status: 409,
    vi: 'Ở bước hiện tại không thể yêu cầu bổ sung.',
    en: 'A supplement cannot be requested at the present step.',
  },
  'no-open-request': {
    status: 409,
    vi: 'Không có yêu cầu nào đang chờ.',
    en: 'There is no open request.',
  },
  'confirmation-not-asked': {
    status: 409,
    vi: 'Hồ sơ không chờ công dân xác nhận.',
    en: 'The dossier is not waiting for a confirmation.',
  },
  'apology-used': {
    status: 409,
    vi: 'Hồ sơ đã được hẹn lại ngày trả kết quả một lần.',
    en: 'The date has already been put off once.',
  },
  'apology-date-passed': {
    status: 409,
    vi: 'Ngày hẹn mới trong dự thảo đã qua; hãy sửa ngày rồi trình ký lại.',
    en: 'The new date of the draft has passed already; change it and submit it again.',
  },
  'not-late': {
    status: 409,
    vi: 'Hồ sơ không quá hạn nên không có nguyên nhân quá hạn.',
    en: 'The dossier is not late, so there is no cause of lateness.',
  },
  'cause-confirmed': {
    status: 409,
    vi: 'Nguyên nhân quá hạn đã được lãnh đạo xác nhận.',
    en: 'The cause of lateness has been confirmed by the leader.',
  },
  'username-taken': {
    status: 409,
    vi: 'Tên đăng nhập đã có người dùng.',
    en: 'The user name is taken.',
  },
  'slug-taken': { status: 409, vi: 'Mã quy trình đã tồn tại.', en: 'The slug exists already.' },
  'stale-revision': {
    status: 412,
    vi: 'Bản nháp đã được người khác sửa, vui lòng tải lại.',
    en: 'The draft was changed by somebody else, please reload.',
  },
  'revision-missing': {
    status: 428,
    vi: 'Thiếu số bản sửa đổi (If-Match).',
    en: 'The revision (If-Match) is missing.',
  },
  'too-large': { status: 413, vi: 'Tệp vượt quá 10 MB.', en: 'The file is larger than 10 MB.' },
  'body-too-large': { status: 413, vi: 'Nội dung gửi lên quá lớn.', en: 'The request is too large.' },
  'unsupported-type': {
    status: 415,
    vi: 'Chỉ nhận tệp PDF, JPEG hoặc PNG.',
    en: 'Only PDF, JPEG and PNG files are accepted.',
  },
  'unsupported-content-type': {
    status: 415,
    vi: 'Nội dung phải là JSON.',
    en: 'The content must be JSON.',
  },
  invalid: { status: 422, vi: 'Dữ liệu chưa hợp lệ.', en: 'The data is not valid.' },
  'unknown-procedure': {
    status: 422,
    vi: 'Không có thủ tục "{code}" đang áp dụng.',
    en: 'No procedure "{code}" is in force.',
  },
  'missing-document': {
    status: 422,
    vi: 'Thiếu giấy tờ bắt buộc: {name}.',
    en: 'A required document is missing: {name}.',
  },
  'unknown-filter': {
    status: 422,
    vi: 'Không lọc được theo "{key}".',
    en: 'Cannot filter by "{key}".',
  },
  'unknown-sort': {
    status: 422,
    vi: 'Không sắp xếp được theo "{key}".',
    en: 'Cannot sort by "{key}".',
  },
  'too-many-rows': {
    status: 422,
    vi: 'Kỳ này có {total} dòng, một tệp chứa nhiều nhất {most}. Hãy chọn kỳ ngắn hơn hoặc lọc theo thủ tục.',
    en: 'This period has {total} rows and a file holds {most} at most. Choose a shorter one, or filter by procedure.',
  },
  'key-reused': {
    status: 422,
    vi: 'Idempotency-Key này đã dùng cho một nội dung khác.',
    en: 'This Idempotency-Key was used with another body.',
  },
  'calendar-missing': {
    status: 422,
    vi: 'Chưa có lịch làm việc của năm {year}.',
    en: 'There is no working calendar for {year}.',
  },
  'calendar-invalid': {
    status: 422,
    vi: 'Lịch làm việc chưa hợp lệ; chưa có gì được lưu.',
    en: 'The calendar is not valid; nothing was saved.',
  },
  'calendar-four-eyes': {
    status: 403,
    vi: 'Người phê duyệt thay đổi lịch phải khác người đã lập hoặc sửa đề nghị.',
    en: 'Whoever approves a calendar change must be another person than those who wrote it.',
  },
  'proposal-decided': {
    status: 409,
    vi: 'Đề nghị này đã được quyết định hoặc đã rút, không sửa được nữa.',
    en: 'This proposal has been decided on or withdrawn and can no longer be changed.',
  },
  'proposal-outdated': {
    status: 409,
    vi: 'Lịch làm việc đã thay đổi sau khi đề nghị này được lập. Hãy mở đề nghị, kiểm tra và lưu lại.',
    en: 'The calendar has changed since this proposal was written. Open it, check it and save it again.',
  },
  'preview-needed': {
    status: 409,
    vi: 'Chưa có danh sách hồ sơ bị ảnh hưởng theo đúng nội dung và lịch hiện tại. Hãy tính lại rồi phê duyệt.',
    en: 'There is no list of affected dossiers for this content and calendar. Count it again, then approve.',
  },
  'calendar-busy': {
    status: 409,
    vi: 'Một thay đổi lịch khác đang được áp dụng cho các hồ sơ. Hãy chờ xong rồi phê duyệt.',
    en: 'Another calendar change is being applied. Wait until it is done, then approve.',
  },
  'calendar-too-short': {
    status: 409,
    vi: 'Lịch đề nghị không đủ năm để tính hạn của {count} hồ sơ đang mở (thiếu lịch năm {year}).',
    en: 'The proposed calendar does not reach far enough for {count} open dossiers (no calendar for {year}).',
  },
  'too-many-proposals': {
    status: 409,
    vi: 'Đã có {limit} đề nghị thay đổi lịch đang chờ. Hãy quyết định hoặc rút bớt trước khi lập thêm.',
    en: '{limit} calendar proposals are waiting already. Decide on some or withdraw them first.',
  },
  'clock-backwards': {
    status: 422,
    vi: 'Giờ của cơ quan chỉ có thể tiến về phía trước.',
    en: 'Office time can only move forward.',
  },
  'clock-fixed': {
    status: 409,
    vi: 'Giờ của cơ quan là giờ thật, không chỉnh được.',
    en: 'Office time is real time and cannot be moved.',
  },
  'draft-has-errors': {
    status: 422,
    vi: 'Quy trình còn lỗi nên chưa thể đưa vào áp dụng.',
    en: 'The process still has errors and cannot be published.',
  },
  'slip-not-received': {
    status: 409,
    vi: 'Hồ sơ chưa được tiếp nhận nên chưa có giấy tờ này.',
    en: 'The dossier has not been received, so there is no such paper yet.',
  },
  'slip-not-due': {
    status: 409,
    vi: 'Chưa có việc phải lập giấy tờ này.',
    en: 'Nothing has happened yet that asks for this paper.',
  },
  'slip-issued': {
    status: 409,
    vi: 'Đã lập; hãy in hoặc in lại.',
    en: 'It has been issued; print it or print it again.',
  },
  'slip-exists': {
    status: 409,
    vi: 'Giấy tờ này đã được lập, số {number}, và nội dung không đổi; hãy in lại.',
    en: 'This paper has been issued as no. {number} and would say the same; print it again.',
  },
  'slip-form-missing': {
    status: 409,
    vi: 'Bộ mẫu áp dụng theo ngày tiếp nhận của hồ sơ không có giấy tờ này.',
    en: 'The forms in force on the day of receipt know no such paper.',
  },
  'mandate-missing': {
    status: 409,
    vi: '{name} chưa được khai báo thẩm quyền ký vào ngày {day}; chưa có gì được ghi nhận. Quản trị viên bổ sung tại mục "Thẩm quyền ký" rồi ký lại.',
    en: '{name} has no mandate to sign on {day}; nothing was recorded. An administrator adds it under "Signing mandates", then sign again.',
  },
  'mandate-overlaps': {
    status: 409,
    vi: 'Trùng với thẩm quyền ký đã khai báo: {name}, {position} ({period}). Hãy kết thúc thẩm quyền cũ trước.',
    en: 'It overlaps a mandate on record: {name}, {position} ({period}). End the older one first.',
  },
  'too-many-requests': {
    status: 429,
    vi: 'Bạn thử quá nhiều lần, hãy đợi ít phút.',
    en: 'Too many attempts, please wait a few minutes.',
  },
  internal: {
    status: 500,
    vi: 'Hệ thống gặp lỗi. Không có gì được ghi nhận; vui lòng thử lại.',
    en: 'Something went wrong. Nothing was recorded; please try again.',
  },
  unavailable: {
    status: 503,
    vi: 'Hệ thống chưa sẵn sàng, vui lòng thử lại sau ít phút.',
    en: 'The system is not ready, please try again in a moment.',
  },
} as const satisfies Record<string, ProblemText>;

export type ProblemType = keyof typeof problemTypes;
