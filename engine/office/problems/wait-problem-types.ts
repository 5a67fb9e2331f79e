/** Problems of waits, of supplements' windows and of the moment of receipt, with their titles. */
export const waitProblemTypes = {
  'supplement-limit': {
    status: 409,
    vi: 'Hồ sơ đã được yêu cầu bổ sung {used} lần, tối đa là {max} lần. Trưởng đơn vị có thể cho phép thêm một lần nữa và ghi rõ lý do.',
    en: 'A supplement was already requested {used} times, at most {max} is allowed. The unit head may allow one more and say why.',
  },
  'supplement-no-window': {
    status: 409,
    vi: 'Yêu cầu bổ sung này không ấn định thời hạn nên không thể kết thúc vì hết hạn bổ sung.',
    en: 'This request names no time limit, so it cannot end because a limit has passed.',
  },
  'supplement-window-not-over': {
    status: 409,
    vi: 'Thời hạn bổ sung chưa hết nên chưa thể kết thúc vì quá hạn bổ sung.',
    en: 'The time to answer has not passed yet.',
  },
  'supplement-window-open': {
    status: 409,
    vi: 'Công dân còn được bổ sung đến {until}; chưa thể kết thúc vì hết hạn bổ sung.',
    en: 'The applicant may still answer until {until}; the window has not passed.',
  },
  'supplement-empty': {
    status: 422,
    vi: 'Hãy viết nội dung bổ sung hoặc đính kèm ít nhất một tệp. Chưa có gì được gửi đi.',
    en: 'Please write something or attach at least one file. Nothing was sent.',
  },
  'supplement-window-passed': {
    status: 409,
    vi: 'Đã quá thời hạn bổ sung hồ sơ ({until}). Hãy liên hệ Bộ phận Một cửa.',
    en: 'The time to answer has passed ({until}). Please contact the one-stop shop.',
  },
  'wait-open': {
    status: 409,
    vi: 'Thời hạn của hồ sơ đang tạm dừng vì chính lý do này. Hãy kết thúc lần tạm dừng đó trước.',
    en: 'The clock is already paused for this very reason. End that pause first.',
  },
  'wait-closed': {
    status: 409,
    vi: 'Lần tạm dừng này đã kết thúc, vui lòng tải lại.',
    en: 'This pause has already ended, please reload.',
  },
  'wait-elsewhere': {
    status: 409,
    vi: 'Lần tạm dừng này kết thúc bằng thao tác khác: nhận bổ sung hoặc công dân xác nhận.',
    en: 'This pause ends by another act: taking the supplement, or the citizen’s confirmation.',
  },
  'correction-open': {
    status: 409,
    vi: 'Đã có một đề nghị sửa thời điểm tiếp nhận đang chờ quyết định.',
    en: 'A correction of the time of receipt is already waiting for a decision.',
  },
  'correction-used': {
    status: 409,
    vi: 'Thời điểm tiếp nhận đã được sửa {used} lần, tối đa là {max} lần.',
    en: 'The time of receipt was already corrected {used} times, at most {max} is allowed.',
  },
  'correction-four-eyes': {
    status: 403,
    vi: 'Người quyết định phải khác người đề nghị sửa thời điểm tiếp nhận.',
    en: 'Whoever decides must be another person than the one who proposed the correction.',
  },
  'wait-ends-before-start': {
    status: 422,
    vi: 'Tạm dừng bắt đầu lúc {from} nên không thể kết thúc lúc {to}. Chưa có gì được ghi nhận; hãy nhập thời điểm kết thúc sau {from}.',
    en: 'The pause began at {from}, so it cannot end at {to}. Nothing was recorded; enter an end after {from}.',
  },
  'wait-from-out-of-bounds': {
    status: 422,
    vi: 'Thời điểm bắt đầu tạm dừng phải trong khoảng từ {earliest} đến {latest}. Chưa có gì được ghi nhận.',
    en: 'The beginning of the pause must lie between {earliest} and {latest}. Nothing was recorded.',
  },
  'wait-to-out-of-bounds': {
    status: 422,
    vi: 'Thời điểm kết thúc tạm dừng phải trong khoảng từ {earliest} đến {latest}. Chưa có gì được ghi nhận.',
    en: 'The end of the pause must lie between {earliest} and {latest}. Nothing was recorded.',
  },
  'wait-expected-past': {
    status: 422,
    vi: 'Ngày dự kiến tiếp tục phải sau thời điểm bắt đầu tạm dừng.',
    en: 'The expected day of resuming must be after the beginning of the pause.',
  },
  'received-at-out-of-bounds': {
    status: 422,
    vi: 'Thời điểm tiếp nhận phải trong khoảng từ {earliest} đến {latest}. Chưa có gì được ghi nhận.',
    en: 'The time of receipt must lie between {earliest} and {latest}. Nothing was recorded.',
  },
  'received-at-unchanged': {
    status: 422,
    vi: 'Thời điểm tiếp nhận mới trùng với thời điểm đang ghi nhận.',
    en: 'The new time of receipt is the one on record.',
  },
  'readings-in-the-past': {
    status: 422,
    vi: 'Cách tính thời hạn chỉ áp dụng từ hôm nay trở đi; hồ sơ đã tiếp nhận giữ cách tính cũ.',
    en: 'A reading holds from today on at the earliest; dossiers already received keep theirs.',
  },
  'received-at-unexplained': {
    status: 422,
    vi: 'Nhập thời điểm tiếp nhận sớm hơn lúc ghi nhận thì phải ghi rõ lý do.',
    en: 'A receipt recorded later than it happened needs a reason.',
  },
  'received-at-online': {
    status: 422,
    vi: 'Hồ sơ nộp trực tuyến được tính từ lúc nộp, không nhập thời điểm tiếp nhận.',
    en: 'An online dossier counts from its submission; its time of receipt is not entered.',
  },
  'apology-date-behind': {
    status: 409,
    vi: 'Ngày hẹn hiện tại đã sau ngày trong dự thảo; hãy sửa ngày rồi trình ký lại, hoặc không cần xin lỗi nữa.',
    en: 'The present date lies after the draft’s by now; change it and submit it again, or let the draft be.',
  },
} as const;
