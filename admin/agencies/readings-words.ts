import type { Readings } from '#engine/deadline/readings.ts';

type Translate = (key: string, values?: object) => string;

/** A reading in sentences: when a term in days ends, what a dossier sent out of hours counts as, until when a day is the same. */
export function readingsWords({ dayEnd, dayStart, cutOff }: Readings, t: Translate): string[] {
  return [
    t(`readings.dayEndShort.${dayEnd ?? 'closing'}`),
    t(`readings.dayStartShort.${dayStart ?? 'moved'}`),
    cutOff ? t('readings.cutOffShort.own', cutOff) : t('readings.cutOffShort.law'),
  ];
}
