import { createModel, signal } from '@preact/signals';
import type { Memory } from '../../shared/memory.ts';

/** A person's preferences for their work, kept in this browser. */
export const HabitsModel = createModel((storage: Memory, uid: string) => {
  const key = `rtno.opens-next.${uid}`;
  const startKey = `rtno.start-hidden.${uid}`;
  const startHidden = signal(storage.getItem(startKey) !== null);
  const opensNext = signal(storage.getItem(key) !== 'no');
  return {
    /** Has the person put "Первые шаги" away? */
    startHidden,
    hideStart: () => {
      startHidden.value = true;
      storage.setItem(startKey, 'yes');
    },
    /** Does the next waiting chat open automatically after one has been closed? */
    opensNext,
    setOpensNext: (on: boolean) => {
      opensNext.value = on;
      if (on) storage.removeItem(key);
      else storage.setItem(key, 'no');
    },
  };
});
