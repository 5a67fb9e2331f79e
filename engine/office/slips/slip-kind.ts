/**
 * The papers of one dossier, by what they do (giấy tờ một cửa). Their numbers differ by circular (`definitions/law/slips`);
 * the logbook (sổ theo dõi) belongs to the office, not to a dossier, and is no slip.
 */
export const slipKinds = [
  'receipt',
  'supplementRequest',
  'refusal',
  'apology',
  'stopNotice',
  'controlSlip',
] as const;

export type SlipKind = (typeof slipKinds)[number];

/** Kinds that tell of one act among several: each request, apology or withdrawal has its own paper. */
export const subjectKinds: readonly SlipKind[] = ['supplementRequest', 'apology', 'stopNotice'];

/** Letters of the agency: signed by somebody with a mandate (NĐ 30/2020, Điều 13). */
export const letterKinds: readonly SlipKind[] = ['apology', 'stopNotice'];
