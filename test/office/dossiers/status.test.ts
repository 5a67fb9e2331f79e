import { describe, expect, it } from 'vitest';
import {
  isTerminal,
  nextStatus,
  statuses,
  type DossierEvent,
  type Status,
} from '#engine/office/dossiers/status.ts';

/** Domain 2.2, event by event: from → to. Every pair that isn't here must not be possible. */
const table: Record<DossierEvent, [Status, Status][]> = {
  receive: [['awaitingIntake', 'received']],
  refuse: [
    ['awaitingIntake', 'refused'],
    ['awaitingSupplement', 'refused'],
  ],
  requestIntakeSupplement: [['awaitingIntake', 'awaitingSupplement']],
  answerIntakeSupplement: [['awaitingSupplement', 'awaitingIntake']],
  claimFirstTask: [['received', 'processing']],
  requestSupplement: [
    ['received', 'awaitingSupplement'],
    ['processing', 'awaitingSupplement'],
  ],
  answerSupplement: [['awaitingSupplement', 'processing']],
  expireSupplement: [['awaitingSupplement', 'refused']],
  awaitPayment: [
    ['received', 'awaitingPayment'],
    ['processing', 'awaitingPayment'],
  ],
  confirmPayment: [['awaitingPayment', 'processing']],
  suspend: [
    ['received', 'suspended'],
    ['processing', 'suspended'],
  ],
  resume: [['suspended', 'processing']],
  resultReady: [
    ['received', 'completed'],
    ['processing', 'completed'],
  ],
  handOver: [['completed', 'returned']],
  requestWithdrawal: [
    ['awaitingIntake', 'withdrawalRequested'],
    ['received', 'withdrawalRequested'],
    ['processing', 'withdrawalRequested'],
    ['awaitingSupplement', 'withdrawalRequested'],
    ['awaitingPayment', 'withdrawalRequested'],
    ['suspended', 'withdrawalRequested'],
  ],
  acceptWithdrawal: [['withdrawalRequested', 'stopped']],
};

describe('the status machine', () => {
  it.each(Object.keys(table) as DossierEvent[])('%s leads where the law leads, and nowhere else', (event) => {
    const possible = statuses.flatMap((from) => {
      const to = nextStatus(from, event);
      return to ? [[from, to]] : [];
    });
    expect(possible).toEqual(statuses.flatMap((from) => table[event].filter(([one]) => one === from)));
  });

  it('nothing leaves a terminal status', () => {
    const events = Object.keys(table) as DossierEvent[];
    for (const status of statuses.filter(isTerminal)) {
      expect(events.filter((event) => nextStatus(status, event))).toEqual([]);
    }
    expect(statuses.filter(isTerminal)).toEqual(['returned', 'refused', 'stopped']);
  });
});
