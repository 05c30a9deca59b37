import { createModel, signal } from '@preact/signals';
import type { Memory } from '../../shared/memory.ts';

/** A person's preferences for their work, kept in this browser. */
export const HabitsModel = createModel((storage: Memory, uid: string) => {
  const key = `rtno.opens-next.${uid}`;
  const opensNext = signal(storage.getItem(key) !== 'no');
  return {
    /** Does the next waiting chat open automatically after one has been closed? */
    opensNext,
    setOpensNext: (on: boolean) => {
      opensNext.value = on;
      if (on) storage.removeItem(key);
      else storage.setItem(key, 'no');
    },
  };
});
