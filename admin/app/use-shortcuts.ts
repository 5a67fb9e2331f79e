import { useEffect, useRef } from 'react';
import { isTyping, readKey, type KeyMemory } from './shortcuts.ts';

export type ShortcutMap = Record<string, (event: KeyboardEvent) => void>;

/** Binds keys while the component is on screen. Typing into a field and open dialogs keep their keys. */
export function useShortcuts(map: ShortcutMap): void {
  const current = useRef(map);
  useEffect(() => {
    current.current = map;
  });
  useEffect(() => {
    let memory: KeyMemory = { pending: null, at: 0 };
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      const target = event.target as HTMLElement;
      if (isTyping(target.tagName, (target as HTMLInputElement).type, target.isContentEditable)) return;
      if (document.querySelector('[role="dialog"]') && event.key !== '?') return;
      const read = readKey(memory, event.key, event.timeStamp / 1000);
      memory = read.memory;
      const act = read.shortcut === null ? undefined : current.current[read.shortcut];
      if (!act) return;
      const onControl = event.key === 'Enter' && ['A', 'BUTTON', 'INPUT', 'SUMMARY'].includes(target.tagName);
      if (onControl) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
