import { useTranslate } from 'react-admin';
import { durationWords } from '../deadline/deadline-words.ts';

/** A length of working time in words. */
export function useLength(): (minutes: number) => string {
  const t = useTranslate();
  return (minutes) => {
    const { key, values } = durationWords(minutes);
    return t(key, values);
  };
}
