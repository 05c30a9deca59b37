import { computed, createModel, signal } from '@preact/signals';
import type { Memory } from '../../shared/memory.ts';

/** `none` where the browser has nothing to allow. */
export type Permission = 'none' | 'ask' | 'granted' | 'refused';

/** Under which the browser keeps the state in which somebody did not want to be spoken to. */
const DECLINED = 'rtno.notes.declined';

/** May this page show notifications? */
export const PermissionModel = createModel(
  (
    gate: { permission: () => Permission; request: () => Promise<void>; onChange: (listener: () => void) => void },
    storage: Memory,
  ) => {
    const state = signal(gate.permission());
    const declined = signal(storage.getItem(DECLINED));
    const look = () => {
      state.value = gate.permission();
    };
    gate.onChange(look);
    return {
      state: computed(() => state.value),
      /** Asks the person; only a click may do so. */
      ask: async () => {
        await gate.request();
        look();
      },
      /** What the desk has to say of it, until somebody does not want to hear it; null when nothing. */
      offer: computed(() => {
        const now = state.value;
        return (now === 'ask' || now === 'refused') && now !== declined.value ? now : null;
      }),
      /** "Не сейчас", on this device. */
      decline: () => {
        declined.value = state.value;
        storage.setItem(DECLINED, state.value);
      },
    };
  },
);
