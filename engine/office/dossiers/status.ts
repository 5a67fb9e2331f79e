/** Business status of a dossier (contract). "Late" is an attribute of the clock, never a status. */
export const statuses = [
  'awaitingIntake',
  'received',
  'processing',
  'awaitingSupplement',
  'awaitingPayment',
  'suspended',
  'completed',
  'returned',
  'refused',
  'withdrawalRequested',
  'stopped',
] as const;

export type Status = (typeof statuses)[number];

/** What moves a dossier from one status to another. */
export type DossierEvent =
  | 'receive'
  | 'refuse'
  | 'requestIntakeSupplement'
  | 'answerIntakeSupplement'
  | 'claimFirstTask'
  | 'requestSupplement'
  | 'answerSupplement'
  | 'expireSupplement'
  | 'awaitPayment'
  | 'confirmPayment'
  | 'suspend'
  | 'resume'
  | 'resultReady'
  | 'handOver'
  | 'requestWithdrawal'
  | 'acceptWithdrawal';

/** The status machine as a table (domain 2.2). A pair that isn't here is not possible. */
const transitions: Record<DossierEvent, Partial<Record<Status, Status>>> = {
  receive: { awaitingIntake: 'received' },
  refuse: { awaitingIntake: 'refused', awaitingSupplement: 'refused' },
  requestIntakeSupplement: { awaitingIntake: 'awaitingSupplement' },
  answerIntakeSupplement: { awaitingSupplement: 'awaitingIntake' },
  claimFirstTask: { received: 'processing' },
  requestSupplement: { received: 'awaitingSupplement', processing: 'awaitingSupplement' },
  answerSupplement: { awaitingSupplement: 'processing' },
  expireSupplement: { awaitingSupplement: 'refused' },
  awaitPayment: { received: 'awaitingPayment', processing: 'awaitingPayment' },
  confirmPayment: { awaitingPayment: 'processing' },
  suspend: { received: 'suspended', processing: 'suspended' },
  resume: { suspended: 'processing' },
  resultReady: { received: 'completed', processing: 'completed' },
  handOver: { completed: 'returned' },
  requestWithdrawal: {
    awaitingIntake: 'withdrawalRequested',
    received: 'withdrawalRequested',
    processing: 'withdrawalRequested',
    awaitingSupplement: 'withdrawalRequested',
    awaitingPayment: 'withdrawalRequested',
    suspended: 'withdrawalRequested',
  },
  acceptWithdrawal: { withdrawalRequested: 'stopped' },
};

/** The status after `event`; undefined when it can't happen in `status`. */
export function nextStatus(status: Status, event: DossierEvent): Status | undefined {
  return transitions[event][status];
}

/** Nothing happens to a dossier any more. */
export function isTerminal(status: Status): boolean {
  return status === 'returned' || status === 'refused' || status === 'stopped';
}

/** Their names on screens and slips (domain 2.1). */
export const statusNames: Record<Status, { vi: string; en: string }> = {
  awaitingIntake: { vi: 'Chờ tiếp nhận', en: 'Awaiting intake' },
  received: { vi: 'Mới tiếp nhận', en: 'Newly received' },
  processing: { vi: 'Đang xử lý', en: 'In progress' },
  awaitingSupplement: { vi: 'Chờ bổ sung', en: 'Awaiting supplement' },
  awaitingPayment: { vi: 'Chờ thực hiện nghĩa vụ tài chính', en: 'Awaiting payment duty' },
  suspended: { vi: 'Tạm dừng', en: 'Suspended' },
  completed: { vi: 'Đã xử lý xong – Chờ trả kết quả', en: 'Completed' },
  returned: { vi: 'Đã trả kết quả', en: 'Result returned' },
  refused: { vi: 'Từ chối tiếp nhận', en: 'Refused' },
  withdrawalRequested: { vi: 'Yêu cầu rút hồ sơ', en: 'Withdrawal requested' },
  stopped: { vi: 'Dừng giải quyết', en: 'Stopped' },
};
