import type { AlarmEffect } from '../alarms/fire-due.ts';
import { LAPSE_ALARM } from '../initiatives/lapse-alarm.ts';
import { lapseInitiative } from '../initiatives/lapse-initiative.ts';
import { endWait } from '../instances/element-waits.ts';
import { appendJournal } from '../journal/append-journal.ts';
import { journalledWarnings, onClockAlarm } from '../lateness/on-clock-alarm.ts';
import type { Office } from '../office.ts';
import { SUPPLEMENT_WINDOW } from '../supplements/supplement-window.ts';
import { supplementWindowPassed } from '../supplements/window-passed.ts';

/** What the office does when an alarm fires: a warning goes on record and who it is for is told; a wait that is up ends. */
export function alarmEffect(office: Office): AlarmEffect {
  return async (trx, dossier, fired) => {
    const { kind, name, at, dueAt, elementId } = fired;
    if (kind === 'wait' && name === SUPPLEMENT_WINDOW) {
      await supplementWindowPassed(trx, office, dossier, at);
      return;
    }
    if (kind === 'clock' && name === LAPSE_ALARM) {
      await lapseInitiative(trx, office, dossier, { at: dueAt, by: { system: 'clock' }, reason: 'closing' });
      return;
    }
    if (kind === 'timer' || journalledWarnings.includes(name)) {
      await appendJournal(trx, dossier.id, dossier, [
        {
          at,
          actor: { system: 'clock' },
          action: 'warningRaised',
          detail: { name, elementId, dueAt: dueAt.toISOString() },
        },
      ]);
    }
    if (kind === 'timer' && elementId) await endWait(trx, office, dossier, { elementId, at });
    if (kind === 'clock') await onClockAlarm(trx, office, dossier, name);
  };
}
