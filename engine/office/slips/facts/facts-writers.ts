import type { SlipKind } from '../slip-kind.ts';
import { apologyFacts } from './apology.ts';
import { controlSlipFacts } from './control-slip.ts';
import { receiptFactsOf } from './receipt.ts';
import { refusalFacts } from './refusal.ts';
import type { FactsWriter } from './slip-basis.ts';
import { stopNoticeFacts } from './stop-notice.ts';
import { supplementRequestFacts } from './supplement-request.ts';

/** Who writes the facts of each kind of paper. */
export const factsWriters: Record<SlipKind, FactsWriter> = {
  receipt: receiptFactsOf,
  supplementRequest: supplementRequestFacts,
  refusal: refusalFacts,
  apology: apologyFacts,
  stopNotice: stopNoticeFacts,
  controlSlip: controlSlipFacts,
};
