import { emptyEntry, isBegun, type IntakeEntry } from './intake-entry.ts';

const key = (userId: string) => `motcua.intake.${userId}`;

/** Keeps an unfinished entry for its author on this computer; people's data leaves it once the dossier is recorded. */
export function keepEntry(userId: string, entry: IntakeEntry): void {
  try {
    if (isBegun(entry)) localStorage.setItem(key(userId), JSON.stringify(entry));
    else localStorage.removeItem(key(userId));
  } catch {
    // A full or forbidden storage costs the safety net, not the work on screen.
  }
}

/** What this person left unfinished on this computer, or null. */
export function keptEntry(userId: string): IntakeEntry | null {
  try {
    const text = localStorage.getItem(key(userId));
    return text ? { ...emptyEntry(), ...(JSON.parse(text) as IntakeEntry) } : null;
  } catch {
    return null;
  }
}

/** Removes what was kept: it has been recorded, or is not wanted. */
export function dropEntry(userId: string): void {
  try {
    localStorage.removeItem(key(userId));
  } catch {
    // Nothing was kept, then.
  }
}
