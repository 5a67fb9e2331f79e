import type { AlarmEffect } from '../alarms/fire-due.ts';
import { endWait } from '../instances/element-waits.ts';
import { appendJournal } from '../journal/append-journal.ts';
import type { Office } from '../office.ts';
import { supplementWindowPassed } from '../supplements/expire-supplement.ts';
import { SUPPLEMENT_WINDOW } from '../supplements/supplement-window.ts';

/** What the office does when an alarm fires: a warning goes on record; a wait whose time is up ends. */
export function alarmEffect(office: Office): AlarmEffect {
  return async (trx, dossier, fired) => {
    const { name, at, dueAt, elementId } = fired;
    if (fired.kind === 'wait' && name === SUPPLEMENT_WINDOW) {
      await supplementWindowPassed(trx, office, dossier, at);
      return;
    }
    await appendJournal(trx, dossier.id, dossier, [
      {
        at,
        actor: { system: 'clock' },
        action: 'warningRaised',
        detail: { name, elementId, dueAt: dueAt.toISOString() },
      },
    ]);
    if (fired.kind === 'timer' && elementId) await endWait(trx, office, dossier, { elementId, at });
  };
}
