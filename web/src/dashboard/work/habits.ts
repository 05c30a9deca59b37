import { createModel, signal } from '@preact/signals';
import type { Memory } from '../../shared/memory.ts';

/** How one likes to work, kept in this browser for each person. */
export const HabitsModel = createModel((storage: Memory, uid: string) => {
  const key = `rtno.opens-next.${uid}`;
  const opensNext = signal(storage.getItem(key) !== 'no');
  return {
    /** Does the next chat that waits open by itself when one has been closed? */
    opensNext,
    setOpensNext: (on: boolean) => {
      opensNext.value = on;
      if (on) storage.removeItem(key);
      else storage.setItem(key, 'no');
    },
  };
});
