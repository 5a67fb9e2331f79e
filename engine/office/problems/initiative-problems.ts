/** Problems of promises without a slip and of ratings. */
export const initiativeProblems = {
  'no-slip': {
    status: 409,
    vi: 'Hồ sơ này trả kết quả ngay nên không in giấy hẹn. Nếu chưa trả được trong ngày, chọn "Chuyển thành hồ sơ có hẹn" rồi in.',
    en: 'This dossier is settled at once, so no slip is printed. If that is not possible today, make it an ordinary dossier first.',
  },
  'has-slip': {
    status: 409,
    vi: 'Hồ sơ này đã có giấy hẹn, hoặc đã có kết quả: không cần chuyển.',
    en: 'This dossier has a slip already, or its result: there is nothing to change.',
  },
  'rating-early': {
    status: 409,
    vi: 'Hồ sơ chưa có kết quả nên chưa thể đánh giá.',
    en: 'The dossier has no result yet, so it cannot be rated.',
  },
  'rating-given': {
    status: 409,
    vi: 'Hồ sơ này đã được đánh giá. Cảm ơn ông/bà.',
    en: 'This dossier has been rated already. Thank you.',
  },
} as const;
